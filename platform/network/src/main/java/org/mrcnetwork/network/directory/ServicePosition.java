package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of found services ended: how many came before, and where the search index stood, if it was the index
 * that answered. When the index goes away or comes back between two pages, the number is enough to go on from.
 */
record ServicePosition(int seen, @Nullable List<Object> inIndex) {

    static final ServicePosition START = new ServicePosition(0, null);

    private static final int FURTHEST = 100_000;

    /** Opaque to the caller, and of use with the same wish only. */
    String cursor(Wanted wanted) {
        List<Object> parts = new ArrayList<>();
        parts.add(wanted.fingerprint());
        parts.add(seen);
        if (inIndex != null) {
            parts.addAll(inIndex);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonMapper.shared().writeValueAsBytes(parts));
    }

    /** @throws InvalidRequest when it is no cursor of ours, or one of another wish */
    static ServicePosition read(@Nullable String cursor, Wanted wanted) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        try {
            JsonNode parts = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(cursor));
            boolean ofIndex = parts.size() == 4;
            if ((ofIndex || parts.size() == 2)
                    && parts.path(0).asString().equals(wanted.fingerprint())
                    && parts.path(1).isInt()
                    && parts.path(1).intValue() > 0
                    && parts.path(1).intValue() <= FURTHEST) {
                return new ServicePosition(
                        parts.path(1).intValue(), ofIndex ? inIndex(parts.path(2), parts.path(3), wanted) : null);
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Told below.
        }
        throw notOurs();
    }

    private static List<Object> inIndex(JsonNode first, JsonNode id, Wanted wanted) {
        boolean byName = wanted.words().isEmpty() && wanted.near() == null;
        if (byName ? !first.isString() : !first.isNumber()) {
            throw notOurs();
        }
        return List.of(
                byName ? first.stringValue() : (Object) first.doubleValue(),
                UUID.fromString(id.asString()).toString());
    }

    private static InvalidRequest notOurs() {
        return new InvalidRequest("#/after", "invalid", "This is not a cursor that was given out for this search.");
    }
}
