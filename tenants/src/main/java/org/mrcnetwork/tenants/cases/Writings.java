package org.mrcnetwork.tenants.cases;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is written about a person, encrypted with the centre's key and bound to the record that it belongs to. */
@Component
class Writings {

    private final CentreKeys keys;
    private final JsonMapper json;

    Writings(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    byte[] sealed(Object written, UUID record) {
        return keys.encrypt(json.writeValueAsString(written).getBytes(StandardCharsets.UTF_8), record);
    }

    byte @Nullable [] sealedOrNull(@Nullable String text, UUID record) {
        return text == null || text.isBlank() ? null : sealed(text, record);
    }

    <T> T opened(byte[] sealed, UUID record, Class<T> type) {
        return json.readValue(new String(keys.decrypt(sealed, record), StandardCharsets.UTF_8), type);
    }

    String text(byte[] sealed, UUID record) {
        return opened(sealed, record, String.class);
    }

    @Nullable
    String textOrNull(byte @Nullable [] sealed, UUID record) {
        return sealed == null ? null : text(sealed, record);
    }
}
