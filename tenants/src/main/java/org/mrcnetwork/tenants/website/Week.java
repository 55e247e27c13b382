package org.mrcnetwork.tenants.website;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mrcnetwork.network.presence.PublicPresence.PublicHours;

/** Opening hours as a table of seven days. */
final class Week {

    private Week() {}

    /** @param times none on a day on which it is closed; opening and closing are read from left to right in any script */
    record Day(String code, String name, List<String> times) {}

    static List<Day> of(List<PublicHours> hours, PageLanguage language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        code(day),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                        hours.stream()
                                .filter(open -> open.day().equals(code(day)))
                                .sorted(Comparator.comparing(PublicHours::opens))
                                .map(open -> open.opens() + " – " + open.closes())
                                .toList()))
                .toList();
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
