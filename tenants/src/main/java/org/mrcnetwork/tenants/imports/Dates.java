package org.mrcnetwork.tenants.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mrcnetwork.tenants.imports.ImportPlan.DateOrder;

/** Dates as people write them into spreadsheets. A year has four digits: of 12/03/25 nobody knows the century. */
final class Dates {

    private static final Pattern THREE_PARTS = Pattern.compile("(\\d{1,4})[\\s./\\-]+(\\d{1,2})[\\s./\\-]+(\\d{1,4})");
    private static final Pattern TIME_BEHIND = Pattern.compile("[T ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");

    private Dates() {}

    static Optional<LocalDate> date(String text, DateOrder order) {
        Matcher parts =
                THREE_PARTS.matcher(TIME_BEHIND.matcher(plainDigits(text)).replaceFirst(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int third = Integer.parseInt(parts.group(3));
        if (parts.group(1).length() == 4 && parts.group(3).length() <= 2) {
            return day(first, second, third);
        }
        if (parts.group(3).length() != 4 || parts.group(1).length() > 2) {
            return Optional.empty();
        }
        return order == DateOrder.MONTH_FIRST ? day(third, first, second) : day(third, second, first);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the samples of a column give away: a first part above 12 is a day. */
    static Optional<DateOrder> order(String text) {
        Matcher parts =
                THREE_PARTS.matcher(TIME_BEHIND.matcher(plainDigits(text)).replaceFirst(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1).length() == 4) {
            return Optional.of(DateOrder.YEAR_FIRST);
        }
        if (Integer.parseInt(parts.group(1)) > 12) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return Integer.parseInt(parts.group(2)) > 12 ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    /** ٠ to ٩ and ۰ to ۹ as 0 to 9; marks of writing direction are left out. */
    static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(one -> Character.getType(one) != Character.FORMAT)
                .forEach(one -> {
                    if (Character.isDigit(one)) {
                        plain.append(Character.digit(one, 10));
                    } else {
                        plain.appendCodePoint(one);
                    }
                });
        return plain.toString().strip();
    }
}
