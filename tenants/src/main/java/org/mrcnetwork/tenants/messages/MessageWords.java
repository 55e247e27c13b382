package org.mrcnetwork.tenants.messages;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a message says and to where it went: encrypted with the centre's key. */
@Component
class MessageWords {

    private final CentreKeys keys;
    private final JsonMapper json;

    MessageWords(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param text without the name under it until it is sent, afterwards as it was sent
     * @param to number or address it was sent to; nobody's until then
     * @param read how the client wanted to be reached when somebody wrote this, so that a change since is noticed
     */
    record Words(String text, @Nullable String to, @Nullable String read) {

        /** As it arrives, under the name that the client wants. */
        String signed(@Nullable String name) {
            return name == null || name.isBlank() ? text : text + "\n" + name.strip();
        }
    }

    byte[] seal(Words words, UUID message) {
        return keys.encrypt(json.writeValueAsString(words).getBytes(StandardCharsets.UTF_8), message);
    }

    Words of(Message message) {
        return open(message.words(), message.id());
    }

    /** For who looks at a list: what nobody can read any more must not hide the others. */
    Words shown(byte[] words, UUID message) {
        try {
            return open(words, message);
        } catch (CentreKeys.Undecryptable e) {
            return new Words("", null, null);
        }
    }

    private Words open(byte[] words, UUID message) {
        return json.readValue(new String(keys.decrypt(words, message), StandardCharsets.UTF_8), Words.class);
    }
}
