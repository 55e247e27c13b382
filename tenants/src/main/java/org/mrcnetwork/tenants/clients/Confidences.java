package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what a client said in confidence, and opens it for whoever may read the file. */
@Component
class Confidences {

    private final CentreKeys keys;
    private final JsonMapper json;

    Confidences(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    byte[] seal(Confidential parts, UUID client) {
        return keys.encrypt(json.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8), client);
    }

    Confidential of(Client client) {
        byte[] sealed = client.confidential();
        if (sealed != null) {
            return json.readValue(open(sealed, client.id()), Confidential.class);
        }
        // A file from before there was more than these words, and not written since.
        byte[] words = client.safeContact();
        return new Confidential(
                words == null ? null : open(words, client.id()), null, null, null, null, null, null, null);
    }

    private String open(byte[] sealed, UUID client) {
        return new String(keys.decrypt(sealed, client), StandardCharsets.UTF_8);
    }
}
