package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.network.search.Point;

class PlaceClocksTest {

    @ParameterizedTest
    @CsvSource({
        "PT, 37.74, -25.67, Atlantic/Azores",
        "PT, 32.65, -16.91, Atlantic/Madeira",
        "PT, 41.15, -8.61, Europe/Lisbon",
        "RU, 43.12, 131.89, Asia/Vladivostok",
        "CD, -11.66, 27.48, Africa/Lubumbashi",
        "BR, -3.1, -60.02, America/Manaus",
    })
    void where_a_country_has_several_the_nearest_is_taken(
            String country, double latitude, double longitude, String zone) {
        assertThat(PlaceClocks.zoneOf(country, new Point(latitude, longitude))).contains(zone);
    }

    @Test
    void without_a_position_only_the_one_that_nearly_everybody_lives_by() {
        assertThat(PlaceClocks.zoneOf("PT", null)).contains("Europe/Lisbon");
        assertThat(PlaceClocks.zoneOf("US", null)).isEmpty();
        assertThat(PlaceClocks.zoneOf("CV", null)).contains("Atlantic/Cape_Verde");
        assertThat(PlaceClocks.zoneOf(null, null)).isEmpty();
        assertThat(PlaceClocks.zoneOf("XX", null)).isEmpty();
    }

    @Test
    void the_minute_of_the_week_is_that_of_the_clock_there() {
        assertThat(PlaceClocks.minuteOfWeek("Europe/Lisbon", Instant.parse("2026-07-05T23:00:00Z")))
                .isZero();
        assertThat(PlaceClocks.minuteOfWeek("Europe/Lisbon", Instant.parse("2026-01-04T23:59:00Z")))
                .isEqualTo(PlaceClocks.MINUTES_OF_WEEK - 1);
    }

    @Test
    void no_two_clocks_share_a_slot() {
        List<Long> first = List.of("Europe/Lisbon", "Asia/Hanoi", "Atlantic/Cape_Verde").stream()
                .map(zone -> PlaceClocks.slot(zone, 0))
                .toList();

        assertThat(first).doesNotHaveDuplicates();
        for (long one : first) {
            assertThat(first).noneMatch(other -> other > one && other <= one + PlaceClocks.MINUTES_OF_WEEK);
        }
    }

    @Test
    void hours_of_a_week_are_read_from_hsds_and_said_again_as_they_were() {
        var hours = List.of(
                new ServiceFacts.Hours("MO", "09:00", "12:00"),
                new ServiceFacts.Hours("MO", "14:00", "24:00"),
                new ServiceFacts.Hours("TU", "09:00", "12:00"));

        var said = OpeningHours.write(hours, "Closed in August");

        assertThat(said).hasSize(2);
        assertThat(said.get(0).path("byday").asString()).isEqualTo("MO,TU");
        assertThat(OpeningHours.read(said)).isEqualTo(new OpeningHours(hours, "Closed in August"));
        assertThat(OpeningHours.read(OpeningHours.write(List.of(), "By appointment")))
                .isEqualTo(new OpeningHours(List.of(), "By appointment"));
    }
}
