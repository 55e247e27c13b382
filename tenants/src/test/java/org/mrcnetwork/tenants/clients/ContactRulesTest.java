package org.mrcnetwork.tenants.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next safe time begins. */
class ContactRulesTest {

    @ParameterizedTest
    @CsvSource({
        // Wednesday, 15:00 in Cape Verde
        "2026-11-25T16:00:00Z, '1 2 3', 14:00, 16:00, 2026-11-25T16:00:00Z",
        "2026-11-25T16:00:00Z, '1 2 3', 18:00, 19:00, 2026-11-25T19:00:00Z",
        "2026-11-25T16:00:00Z, '3', 14:00, 15:00, 2026-12-02T15:00:00Z",
        "2026-11-25T16:00:00Z, '6', , , 2026-11-28T01:00:00Z",
        "2026-11-25T16:00:00Z, '', 22:00, 06:00, 2026-11-25T23:00:00Z",
        "2026-11-26T03:00:00Z, '3', 22:00, 06:00, 2026-11-26T03:00:00Z",
        "2026-11-26T08:00:00Z, '3', 22:00, 06:00, 2026-12-02T23:00:00Z",
    })
    void is_the_first_moment_that_is_among_the_clients_times(
            Instant then, String days, String from, String until, Instant first) {
        assertThat(rules(days, from, until).firstOpen(then, ZoneId.of("Atlantic/Cape_Verde")))
                .contains(first);
    }

    @ParameterizedTest
    @CsvSource({
        // Berlin has no 02:30 on 29 March 2026 and two on 25 October.
        "2026-03-29T00:00:00Z, 02:30, 04:00, 2026-03-29T01:30:00Z",
        "2026-10-24T23:00:00Z, 02:30, 04:00, 2026-10-25T00:30:00Z",
    })
    void holds_when_the_clocks_change(Instant then, String from, String until, Instant first) {
        assertThat(rules("", from, until).firstOpen(then, ZoneId.of("Europe/Berlin")))
                .contains(first);
    }

    private static ContactRules rules(String days, String from, String until) {
        List<Integer> named = days.isBlank()
                ? List.of()
                : List.of(days.split(" ")).stream().map(Integer::valueOf).toList();
        return new ContactRules(false, List.of(), named, from, until, null, null);
    }
}
