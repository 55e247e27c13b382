package org.mrcnetwork.tenants.services;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is written in words about a contact: encrypted with the centre's key. */
@Component
class VisitNotes {

    private final CentreKeys keys;
    private final JsonMapper json;

    VisitNotes(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param alternative what was offered instead of a service that was not given
     * @param place where it was
     */
    record Notes(
            @Nullable String purpose,
            @Nullable String advice,
            @Nullable String followUp,
            @Nullable String alternative,
            @Nullable String place) {

        static final Notes NONE = new Notes(null, null, null, null, null);
    }

    byte[] seal(Object words, UUID belongsTo) {
        return keys.encrypt(json.writeValueAsString(words).getBytes(StandardCharsets.UTF_8), belongsTo);
    }

    Notes of(Visit visit) {
        byte[] secret = visit.notes();
        return secret == null ? Notes.NONE : open(secret, visit.id(), Notes.class);
    }

    <T> T open(byte[] secret, UUID belongsTo, Class<T> type) {
        return json.readValue(new String(keys.decrypt(secret, belongsTo), StandardCharsets.UTF_8), type);
    }
}
