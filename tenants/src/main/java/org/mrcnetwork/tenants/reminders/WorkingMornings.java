package org.mrcnetwork.tenants.reminders;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When staff are told, on the centre's clock and in its country's week. All of it is reckoned in days and only then turned
 * into a moment, so that neither a change of the clock nor one of the time zone loses a day.
 *
 * @param rest days of the week on which nobody is told
 */
record WorkingMornings(ZoneId zone, Set<DayOfWeek> rest) {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Where the data that ICU carries does not know the country's own week. */
    private static final Map<String, Set<DayOfWeek>> OTHERWISE = Map.of(
            "BD", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            "MV", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            "NP", EnumSet.of(DayOfWeek.SATURDAY),
            "PS", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

    /** @param country ISO 3166-1 alpha-2 */
    static WorkingMornings of(ZoneId zone, String country) {
        Set<DayOfWeek> otherwise = OTHERWISE.get(country);
        return new WorkingMornings(
                zone, otherwise == null ? weekend(Calendar.getWeekDataForRegion(country)) : otherwise);
    }

    /** The day that staff are to be told of at this moment: none on a weekend, and none before the morning. */
    Optional<LocalDate> dayToTellOf(Instant now) {
        LocalDate today = today(now);
        return works(today) && !now.isBefore(morningOf(today)) ? Optional.of(today) : Optional.empty();
    }

    /** The first working morning after a day that is done with; it may have passed already, where the zone has changed. */
    Instant after(LocalDate done) {
        LocalDate next = done.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return morningOf(next);
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant morningOf(LocalDate day) {
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }

    private boolean works(LocalDate day) {
        return !rest.contains(day.getDayOfWeek());
    }

    private static Set<DayOfWeek> weekend(WeekData week) {
        Set<DayOfWeek> days = EnumSet.of(dayOf(week.weekendOnset));
        for (DayOfWeek day = dayOf(week.weekendOnset); day != dayOf(week.weekendCease); day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    /** ICU counts from Sunday, which is its 1. */
    private static DayOfWeek dayOf(int icu) {
        return DayOfWeek.SUNDAY.plus(icu - Calendar.SUNDAY);
    }
}
