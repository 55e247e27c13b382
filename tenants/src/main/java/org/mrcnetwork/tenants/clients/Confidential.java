package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a client's file that are kept encrypted with the centre's key.
 *
 * @param safeContact in words, how the client can be reached; what cannot be said as {@code contactRules}
 * @param access what makes the centre reachable for the client
 * @param guardian who looks after a child
 * @param bestInterests what is best for a child, and why
 * @param nextOfKin whom to tell when something happens, where that is no client of the centre
 * @param keptFromFamily the client keeps it from the family that they come here
 * @param answers see {@link #words}
 */
record Confidential(
        @Nullable String safeContact,
        @Nullable ContactRules contactRules,
        @Nullable String access,
        @Nullable Guardian guardian,
        @Nullable String bestInterests,
        ClientForm.@Nullable EmergencyContact nextOfKin,
        @Nullable Boolean keptFromFamily,
        @Nullable Map<UUID, List<String>> answers) {

    /** What was answered in free words to the centre's own questions. */
    Map<UUID, List<String>> words() {
        return answers == null ? Map.of() : answers;
    }

    boolean familyDoesNotKnow() {
        return Boolean.TRUE.equals(keptFromFamily);
    }
}
