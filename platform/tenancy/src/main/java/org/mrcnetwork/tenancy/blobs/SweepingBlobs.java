package org.mrcnetwork.tenancy.blobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.blobs.BlobStore.Place;
import org.mrcnetwork.tenancy.blobs.BlobStore.State;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes away what a crash left behind: files that were never written to their end, and files whose row was never saved
 * or has let go of them. Only what is old enough that nobody can still be at work on it.
 */
@Component
public class SweepingBlobs {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingBlobs.class);
    private static final int AT_ONCE = 500;

    private final CentreLogins logins;
    private final BlobStore store;
    private final List<KeepsBlobs> rooms;
    private final Duration age;

    SweepingBlobs(
            CentreLogins logins,
            BlobStore store,
            List<KeepsBlobs> rooms,
            @Value("${mrc.blobs.sweep-after:P1D}") Duration age) {
        this.logins = logins;
        this.store = store;
        this.rooms = List.copyOf(rooms);
        this.age = age;
    }

    @Scheduled(fixedDelayString = "${mrc.blobs.sweep-every:PT1H}", initialDelayString = "PT5M")
    void sweep() {
        try {
            for (UUID centre : logins.ready()) {
                sweepFor(centre);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Sweeping files waits for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void sweepFor(UUID centre) {
        try {
            Tenancy.runAs(logins.of(centre), () -> sweepBefore(Instant.now().minus(age)));
        } catch (Refusal e) {
            LOG.info("Files of centre {} are not swept: it is not available", centre);
        }
    }

    /** For the speaking centre. */
    public void sweepBefore(Instant moment) {
        rooms.forEach(room -> room.giveUpUnfinished(moment));
        delete(State.BEGUN, moment, begun -> begun);
        // Without a room nothing says what is kept, and everything would go.
        if (!rooms.isEmpty()) {
            delete(State.KEPT, moment, this::nobodys);
        }
    }

    private Set<UUID> nobodys(Set<UUID> blobs) {
        Set<UUID> left = new HashSet<>(blobs);
        rooms.forEach(room -> left.removeAll(room.kept(blobs)));
        return left;
    }

    private void delete(State state, Instant moment, java.util.function.UnaryOperator<Set<UUID>> which) {
        String centre = Tenancy.required().role();
        try (Stream<UUID> old = store.olderThan(moment, centre, state)) {
            for (List<UUID> some : (Iterable<List<UUID>>) old.gather(Gatherers.windowFixed(AT_ONCE))::iterator) {
                for (UUID blob : which.apply(Set.copyOf(some))) {
                    store.delete(new Place(centre, state, blob));
                    LOG.info("Swept blob {}, which no record has", blob);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("Sweeping files waits for their store", e);
        }
    }
}
