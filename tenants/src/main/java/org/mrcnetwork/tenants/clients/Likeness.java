package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what two clients are held against each other.
 *
 * @param phone in E.164
 */
record Likeness(
        Name name,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String phone,
        @Nullable String email) {

    /** From which score on a counsellor is asked. */
    static final double LIKELY = 0.5;

    private static final double ALIKE = 0.75;
    private static final double HALF_ALIKE = 0.6;

    static Likeness of(Profile profile) {
        return new Likeness(profile.name(), profile.birthDate(), profile.birthYear(), profile.phone(), profile.email());
    }

    /**
     * @param score 0 to 1
     * @param reasons same-name, similar-name, swapped-name, same-birth-date, near-birth-date, same-birth-year, same-phone,
     *     same-email, and those of each {@link SamePersonMark}
     */
    record Score(double score, List<String> reasons) {

        Score and(double weight, String reason) {
            List<String> all = new ArrayList<>(reasons);
            all.add(reason);
            return new Score(Math.clamp(score + weight, 0, 1), List.copyOf(all));
        }
    }

    Score against(Likeness other) {
        List<String> reasons = new ArrayList<>();
        double alike = names(other.name, reasons);
        double score = 0.6 * alike + births(other, alike >= HALF_ALIKE, reasons);
        if (phone != null && phone.equals(other.phone)) {
            reasons.add("same-phone");
            score += 0.4;
        }
        if (email != null && other.email != null && folded(email).equals(folded(other.email))) {
            reasons.add("same-email");
            score += 0.4;
        }
        return new Score(Math.clamp(score, 0, 1), List.copyOf(reasons));
    }

    private double names(Name other, List<String> reasons) {
        double alike = NameLikeness.of(name.full(), other.full());
        String family = name.family();
        String otherFamily = other.family();
        boolean swapped = family != null
                && otherFamily != null
                && NameLikeness.of(name.given(), other.given()) < ALIKE
                && NameLikeness.of(name.given(), otherFamily) >= ALIKE
                && NameLikeness.of(family, other.given()) >= ALIKE;
        if (swapped) {
            reasons.add("swapped-name");
        } else if (alike > 0.99) {
            reasons.add("same-name");
        } else if (alike >= ALIKE) {
            reasons.add("similar-name");
        }
        return alike;
    }

    /** @param names are more alike than by one common name: on each day of a large centre many of that name were born */
    private double births(Likeness other, boolean names, List<String> reasons) {
        if (birthDate != null && birthDate.equals(other.birthDate)) {
            reasons.add("same-birth-date");
            return names ? 0.35 : 0.15;
        }
        if (birthDate != null && other.birthDate != null && nearDates(birthDate).contains(other.birthDate)) {
            reasons.add("near-birth-date");
            return 0.2;
        }
        Integer year = year();
        Integer theirs = other.year();
        if (year == null || theirs == null) {
            return 0;
        }
        if (year.equals(theirs)) {
            reasons.add("same-birth-year");
            return birthDate == null || other.birthDate == null ? 0.15 : 0.05;
        }
        // A year that was estimated is often wrong by one or two.
        return Math.abs(year - theirs) <= 2 ? -0.05 : -0.2;
    }

    private @Nullable Integer year() {
        return birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
    }

    /** Itself, and what it becomes by one slip: day and month swapped, one day, month or year off. */
    static Set<LocalDate> nearDates(LocalDate date) {
        Stream<LocalDate> slips = Stream.of(ChronoUnit.DAYS, ChronoUnit.MONTHS, ChronoUnit.YEARS)
                .flatMap(unit -> Stream.of(date.plus(1, unit), date.minus(1, unit)));
        Stream<LocalDate> swapped = date.getDayOfMonth() <= 12
                ? Stream.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
                : Stream.of();
        return Stream.of(Stream.of(date), slips, swapped)
                .flatMap(dates -> dates)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
