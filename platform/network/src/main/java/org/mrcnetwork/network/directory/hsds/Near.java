package org.mrcnetwork.network.directory.hsds;

import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** With this postcode; or, where metres are said, no further from where that postcode is. */
record Near(String postcode, @Nullable Double metres) {

    static @Nullable Near of(@Nullable String postcode, @Nullable String proximity) {
        if (postcode == null || postcode.isBlank()) {
            if (proximity != null && !proximity.isBlank()) {
                throw new InvalidRequest("#/postcode", "required", "Within a distance of which postcode?");
            }
            return null;
        }
        return new Near(postcode, proximity == null || proximity.isBlank() ? null : metres(proximity));
    }

    private static double metres(String proximity) {
        try {
            double metres = Double.parseDouble(proximity);
            if (metres > 0 && metres <= 20_038_000) {
                return metres;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new InvalidRequest(
                "#/proximity", "invalid", "Metres: more than 0, and at most half the way round the earth.");
    }
}
