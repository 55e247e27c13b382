package org.mrcnetwork.network.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.network.links.LinkStatus.CHANGED;
import static org.mrcnetwork.network.links.LinkStatus.GONE;
import static org.mrcnetwork.network.links.LinkStatus.MOVED;
import static org.mrcnetwork.network.links.LinkStatus.REFUSED;
import static org.mrcnetwork.network.links.LinkStatus.UNREACHABLE;
import static org.mrcnetwork.network.links.LinkStatus.WORKS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks one after another make of an address. */
class LinkTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Look SEEN = new Look.Page(200, "a", null);
    private static final Look OTHER = new Look.Page(200, "b", null);
    private static final Look MOVE = new Look.Page(200, "c", "https://new.example/");
    private static final Look MISSING = new Look.Missing(404);
    private static final Look NO_HOST = new Look.Missing(null);
    private static final Look SILENT = new Look.Unanswered(null);
    private static final Look INSIDE = new Look.Refused();

    /** Looks a day apart, and what is known after each. */
    static Stream<Arguments> days() {
        return Stream.of(
                days(List.of(SEEN, SEEN), WORKS, WORKS),
                days(List.of(SEEN, OTHER, OTHER, SEEN), WORKS, CHANGED, CHANGED, WORKS),
                days(List.of(MOVE, SEEN, OTHER), MOVED, WORKS, CHANGED),
                days(List.of(SEEN, MOVE, SEEN), WORKS, MOVED, WORKS),
                days(List.of(SEEN, MISSING, SEEN), WORKS, UNREACHABLE, WORKS),
                days(List.of(MISSING, MISSING, MISSING), UNREACHABLE, UNREACHABLE, GONE),
                days(List.of(NO_HOST, MISSING, NO_HOST), UNREACHABLE, UNREACHABLE, GONE),
                days(List.of(MISSING, MISSING, SEEN, MISSING), UNREACHABLE, UNREACHABLE, WORKS, UNREACHABLE),
                days(List.of(SILENT, SILENT, SILENT, SILENT), UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE),
                days(List.of(SILENT, SILENT, MISSING), UNREACHABLE, UNREACHABLE, UNREACHABLE),
                days(List.of(MISSING, MISSING, MISSING, SILENT, SEEN), UNREACHABLE, UNREACHABLE, GONE, GONE, WORKS),
                days(List.of(SEEN, INSIDE, SEEN), WORKS, REFUSED, WORKS));
    }

    private static Arguments days(List<Look> looks, LinkStatus... statuses) {
        return Arguments.of(looks, List.of(statuses));
    }

    @ParameterizedTest
    @MethodSource("days")
    void day_by_day(List<Look> looks, List<LinkStatus> expected) {
        Link link = fresh();
        List<LinkStatus> known = new ArrayList<>();

        for (int day = 0; day < looks.size(); day++) {
            link = link.looked(looks.get(day), MORNING.plus(Duration.ofDays(day)));
            known.add(link.status());
        }

        assertThat(known).isEqualTo(expected);
    }

    @Test
    void one_bad_day_is_no_death_however_often_one_looks() {
        Link link = fresh().looked(SEEN, MORNING);

        for (int hour = 1; hour < 18; hour++) {
            link = link.looked(MISSING, MORNING.plus(Duration.ofHours(hour)));
        }

        assertThat(link.status()).isEqualTo(UNREACHABLE);
        assertThat(link.failures()).isEqualTo(17);
        assertThat(link.failingSince()).isEqualTo("2026-03-01");
        assertThat(link.since()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void what_works_is_looked_at_weekly_and_not_all_at_once_and_the_rest_daily() {
        Link works = fresh().looked(SEEN, MORNING);

        assertThat(Duration.between(MORNING, works.nextCheck(MORNING)))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(works.looked(OTHER, MORNING).nextCheck(MORNING)).isEqualTo(MORNING.plus(Duration.ofDays(1)));
        assertThat(works.looked(SILENT, MORNING).nextCheck(MORNING)).isEqualTo(MORNING.plus(Duration.ofDays(1)));
        assertThat(Stream.of("a", "b", "c", "d")
                        .map(url -> fresh(url).looked(SEEN, MORNING).nextCheck(MORNING))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    private static Link fresh() {
        return fresh("https://visa.example/");
    }

    private static Link fresh(String url) {
        return new Link(url, LinkStatus.UNCHECKED, MORNING, null, null, null, null, null, 0, null, 0, null);
    }
}
