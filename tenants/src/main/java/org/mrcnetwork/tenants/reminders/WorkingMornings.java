package org.mrcnetwork.tenants.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When staff are told, on the centre's clock. All of it is reckoned in days and only then turned into a moment, so that
 * neither a change of the clock nor one of the time zone loses a day.
 */
final class WorkingMornings {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private WorkingMornings() {}

    /** The day that staff are to be told of at this moment: none on a weekend, and none before the morning. */
    static Optional<LocalDate> dayToTellOf(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return works(today) && !now.isBefore(morningOf(today, zone)) ? Optional.of(today) : Optional.empty();
    }

    /** The first working morning after a day that is done with; it may have passed already, where the zone has changed. */
    static Instant after(LocalDate done, ZoneId zone) {
        LocalDate next = done.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return morningOf(next, zone);
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant morningOf(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
