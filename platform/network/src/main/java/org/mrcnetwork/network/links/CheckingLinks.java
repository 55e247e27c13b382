package org.mrcnetwork.network.links;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what is due, one address at a time, by the platform's login. A host is taken before it is asked and given
 * back with a pause, so that it has one visitor at most, whatever the number of instances; nothing is held in the
 * database meanwhile, and what an instance that died had taken is free again after a while.
 */
@Component
class CheckingLinks {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingLinks.class);
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration TAKEN = Duration.ofMinutes(15);
    private static final Duration ASK_ROOMS_EVERY = Duration.ofHours(1);
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(10);

    private final List<UsesLinks> rooms;
    private final Links links;
    private final LookingAtPages pages;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private @Nullable Instant roomsAsked;

    @Autowired
    CheckingLinks(List<UsesLinks> rooms, Links links, LookingAtPages pages, TransactionTemplate transaction) {
        this(rooms, links, pages, transaction, InstantSource.system());
    }

    CheckingLinks(
            List<UsesLinks> rooms,
            Links links,
            LookingAtPages pages,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rooms = rooms;
        this.links = links;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return at how many it looked */
    int round() {
        askRooms();
        transaction.executeWithoutResult(_ -> links.grantWishes(clock.instant(), ago(NOT_AGAIN_WITHIN)));
        int looked = 0;
        while (looked < AT_ONCE && !Thread.currentThread().isInterrupted()) {
            Optional<Taken> taken = transaction.execute(_ -> take());
            if (taken == null || taken.isEmpty()) {
                break;
            }
            look(taken.get());
            looked++;
        }
        return looked;
    }

    private void askRooms() {
        boolean longAgo = roomsAsked == null || !roomsAsked.isAfter(ago(ASK_ROOMS_EVERY));
        if (longAgo || Boolean.TRUE.equals(transaction.execute(_ -> links.strangeWishes()))) {
            // All or none: what a room that fails uses must not pass for unused.
            transaction.executeWithoutResult(_ -> links.use(inUse(), clock.instant()));
            roomsAsked = clock.instant();
        }
    }

    private SortedMap<String, String> inUse() {
        SortedMap<String, String> used = new TreeMap<>();
        rooms.forEach(room -> room.links().filter(Link::canBeKept).forEach(url -> used.put(url, pages.hostOf(url))));
        return used;
    }

    private record Taken(String host, Link link) {}

    private Optional<Taken> take() {
        Instant now = clock.instant();
        return links.takeHost(now, now.plus(TAKEN))
                .flatMap(host -> links.due(host, now).map(link -> new Taken(host, link)));
    }

    private void look(Taken taken) {
        Look look;
        try {
            look = pages.look(taken.link().url());
        } catch (RuntimeException e) {
            LOG.warn("What stands at an official address could not be read", e);
            look = new Look.Unanswered(null);
        }
        if (Thread.currentThread().isInterrupted()) {
            // The platform is stopping, which says nothing of the page.
            return;
        }
        Instant now = clock.instant();
        Link link = taken.link().looked(look, now);
        transaction.executeWithoutResult(_ -> {
            links.write(link, link.nextCheck(now));
            links.freeHost(taken.host(), now.plus(PAUSE));
        });
    }

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration);
    }
}
