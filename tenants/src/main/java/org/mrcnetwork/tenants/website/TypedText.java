package org.mrcnetwork.tenants.website;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, as it may be stored: composed, and without characters that no person types. */
final class TypedText {

    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private TypedText() {}

    /** Whether a character is among it that no keyboard makes and no database keeps: NUL, other controls, half letters. */
    static boolean isUnprintable(String text) {
        return text.codePoints()
                .anyMatch(character -> (character < ' ' && character != '\n' && character != '\t' && character != '\r')
                        || (character >= 0x7f && character < 0xa0)
                        || (character >= 0xd800 && character <= 0xdfff)
                        || character == LEFT_TO_RIGHT_OVERRIDE
                        || character == RIGHT_TO_LEFT_OVERRIDE
                        || character == 0xfffe
                        || character == 0xffff);
    }

    /** As it is shown again to whoever typed it. */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(character -> !isUnprintable(Character.toString(character)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    /** Words to be looked for: as many as make sense, whatever they are. */
    static String question(@Nullable String typed, int longest) {
        if (typed == null) {
            return "";
        }
        String words = composed(printable(typed));
        int end = words.length() <= longest ? words.length() : longest;
        return words.substring(0, end > 0 && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }
}
