package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/**
 * What a room adds to the one timeline of a client. A room that implements it appears there; one that does not is missing
 * from it, and nothing else changes.
 */
public interface TimelineSource {

    /** A stable code for filters, for example {@code visit}. */
    String kind();

    /** Whether the speaker may read what this room knows. What they may not, they are not told of. */
    boolean speakerMayRead();

    /**
     * What happened to this client up to that moment, the latest first. Entries of one moment are ordered by id, and those
     * at that very moment are left out unless their id is smaller.
     */
    List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit);

    /** When each of these clients was last written about here, for who asks whether anybody still is. */
    default Map<UUID, Instant> lastWritten(Collection<UUID> clients) {
        return Map.of();
    }

    /**
     * @param id of what it is an entry about
     * @param what a code that the reader's language has words for
     * @param details further codes that belong to it, for example the channel of a visit
     * @param text what was written, as far as the speaker may read it
     * @param link where in the portal it is shown, below the organisation; null when here is all of it
     */
    record TimelineEntry(
            UUID id,
            Instant at,
            String kind,
            String what,
            List<String> details,
            @Nullable String text,
            @Nullable Person by,
            @Nullable String link) {

        public TimelineEntry {
            details = List.copyOf(details);
        }
    }
}
