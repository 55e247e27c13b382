package org.mrcnetwork.application;

import java.text.Normalizer;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Text as it may be stored: composed (NFC), and without the characters that no person types and no database keeps (NUL,
 * other controls, lone surrogates).
 */
@JacksonComponent
class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        if (!parser.currentToken().isScalarValue()) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        if (text.codePoints().anyMatch(PlainText::isForbidden)) {
            throw new InvalidFormatException(parser, "A character that cannot be stored", text, String.class);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isForbidden(int character) {
        return (character < ' ' && character != '\n' && character != '\t' && character != '\r')
                || character == 0x7f
                || (character >= 0xd800 && character <= 0xdfff);
    }
}
