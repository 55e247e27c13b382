package org.mrcnetwork.tenants.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When staff are told. */
class WorkingMorningsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T06:59:59, ",
        "2026-11-25T07:00:00, 2026-11-25",
        "2026-11-25T23:59:59, 2026-11-25",
        "2026-11-26T00:00:00, ",
        "2026-11-27T07:00:00, 2026-11-27",
        "2026-11-28T07:00:00, ",
        "2026-11-29T12:00:00, ",
        "2026-11-30T07:00:00, 2026-11-30",
    })
    void they_are_told_of_a_working_day_from_its_morning_to_its_end(String there, LocalDate day) {
        ZoneId praia = ZoneId.of("Atlantic/Cape_Verde");

        Instant now = LocalDateTime.parse(there).atZone(praia).toInstant();

        assertThat(in(praia).dayToTellOf(now)).isEqualTo(Optional.ofNullable(day));
    }

    /** Zones with a change at midnight, half an hour's change, none, and both ends of a day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Lisbon",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "America/Havana",
                "Asia/Kathmandu",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "UTC"
            })
    void from_one_morning_to_the_next_every_working_day_of_two_years_is_told_of_once(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate end = LocalDate.of(2028, 1, 1);
        List<LocalDate> told = new ArrayList<>();

        Instant moment = in(zone).after(first.minusDays(1));
        while (moment.isBefore(end.atStartOfDay(zone).toInstant())) {
            LocalDate day = in(zone).dayToTellOf(moment).orElseThrow();
            told.add(day);
            moment = in(zone).after(day);
        }

        assertThat(told).containsExactlyElementsOf(workingDays(first, end));
    }

    /** Whatever the zone becomes after a day was told of, the next working day there is neither skipped nor early. */
    @Test
    void from_any_zone_to_any_other_no_working_day_is_lost() {
        List<ZoneId> zones = Stream.of(
                        "Pacific/Pago_Pago", "America/Lima", "Atlantic/Cape_Verde", "Asia/Dhaka", "Pacific/Kiritimati")
                .map(ZoneId::of)
                .toList();
        LocalDate day = LocalDate.of(2026, 11, 25);
        for (ZoneId from : zones) {
            for (ZoneId to : zones) {
                Instant told = ZonedDateTime.of(day, LocalTime.of(7, 0), from).toInstant();
                Instant next = in(to).after(day);

                assertThat(LocalDate.ofInstant(next, to)).isEqualTo(day.plusDays(1));
                assertThat(Duration.between(told, next)).isLessThan(Duration.ofHours(50));
                Instant awake = next.isBefore(told) ? told : next;
                assertThat(in(to).dayToTellOf(awake)).as(from + " to " + to).contains(day.plusDays(1));
            }
        }
    }

    @Test
    void a_day_ends_when_the_next_begins_also_where_midnight_does_not_exist() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");

        assertThat(in(cairo).endOf(LocalDate.of(2031, 4, 24)))
                .isEqualTo(ZonedDateTime.of(LocalDate.of(2031, 4, 25), LocalTime.of(1, 0), cairo)
                        .toInstant());
    }

    /** 2026-11-26 is a Thursday. */
    @ParameterizedTest
    @CsvSource({
        "CV, 2026-11-27, 2026-11-30",
        "BD, 2026-11-26, 2026-11-29",
        "JO, 2026-11-26, 2026-11-29",
        "IR, 2026-11-26, 2026-11-28",
        "NP, 2026-11-27, 2026-11-29",
        "IN, 2026-11-28, 2026-11-30",
        "001, 2026-11-27, 2026-11-30",
    })
    void a_week_ends_as_it_does_in_the_country(String country, LocalDate last, LocalDate next) {
        WorkingMornings mornings = WorkingMornings.of(ZoneId.of("UTC"), country);

        assertThat(LocalDate.ofInstant(mornings.after(last), ZoneId.of("UTC"))).isEqualTo(next);
        assertThat(mornings.dayToTellOf(last.atTime(7, 0).toInstant(ZoneOffset.UTC)))
                .contains(last);
        assertThat(mornings.dayToTellOf(next.minusDays(1).atTime(7, 0).toInstant(ZoneOffset.UTC)))
                .isEmpty();
    }

    private static WorkingMornings in(ZoneId zone) {
        return WorkingMornings.of(zone, "CV");
    }

    private static List<LocalDate> workingDays(LocalDate first, LocalDate end) {
        return first.datesUntil(end)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }
}
