package org.mrcnetwork.tenants.clients;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that somebody who typed 8.3.1994, 1994-03-08 or 08/03/94 can have meant. 08/03 is in March or, where people
 * write the month first, in August; the other one is found, too, after it.
 */
final class TypedDates {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,4})([-./])(\\d{1,2})\\2(\\d{1,4})(?!\\d)");

    private TypedDates() {}

    /** What is left of the text, and the days, the likeliest first; none when there is no date in it. */
    record Found(String rest, List<LocalDate> days) {}

    static Found in(String text, boolean monthFirst, LocalDate today) {
        Matcher typed = DATE.matcher(text);
        while (typed.find()) {
            List<LocalDate> days = days(typed.group(1), typed.group(3), typed.group(4), monthFirst, today);
            if (!days.isEmpty()) {
                return new Found(text.substring(0, typed.start()) + " " + text.substring(typed.end()), days);
            }
        }
        return new Found(text, List.of());
    }

    /** As the country's people write dates, says CLDR. */
    static boolean monthFirstIn(String country) {
        ULocale locale = ULocale.addLikelySubtags(new ULocale("und_" + country));
        String pattern = DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat format
                ? format.toPattern()
                : "d/M/y";
        return pattern.indexOf('M') < pattern.indexOf('d') && pattern.indexOf('d') < pattern.indexOf('y');
    }

    private static List<LocalDate> days(String a, String b, String c, boolean monthFirst, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        if (a.length() == 4 && c.length() <= 2) {
            add(days, a, b, c, today);
        } else if (a.length() <= 2 && (c.length() == 4 || c.length() == 2)) {
            add(days, c, monthFirst ? a : b, monthFirst ? b : a, today);
            add(days, c, monthFirst ? b : a, monthFirst ? a : b, today);
        }
        return days.stream().distinct().toList();
    }

    private static void add(List<LocalDate> days, String year, String month, String day, LocalDate today) {
        for (int century : year.length() == 2 ? new int[] {1900, 2000} : new int[] {0}) {
            try {
                LocalDate date =
                        LocalDate.of(century + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
                if (!date.isAfter(today) && date.getYear() > today.getYear() - 126) {
                    days.add(date);
                }
            } catch (DateTimeException e) {
                // Not a day of that month: it is meant the other way round, or is no date.
            }
        }
    }
}
