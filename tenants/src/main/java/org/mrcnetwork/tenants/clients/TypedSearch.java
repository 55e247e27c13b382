package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means who types into the search: words of a name in any script, perhaps unfinished;
 * when the client was born; the client's number; a phone number, or how it ends. All in any order.
 *
 * @param words of a name
 * @param born the days that may be meant, the likeliest first
 * @param years of birth that may be meant, beside a name
 * @param numbers of clients that may be meant
 * @param phone whole, in E.164
 * @param digits a phone number may end with
 */
record TypedSearch(
        List<String> words,
        List<LocalDate> born,
        Set<Integer> years,
        Set<String> numbers,
        @Nullable String phone,
        @Nullable String digits) {

    private static final int MOST_WORDS = 6;
    private static final int FEWEST_DIGITS = 4;

    /** A word before the last one that is this short may be unfinished, too. */
    private static final int BEGUN = 3;

    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d])\\+?\\(?\\d[\\d ()./-]*");

    /** @param country of the centre, ISO 3166-1 alpha-2: whose phone numbers need no country code, and how it writes dates */
    static TypedSearch read(String text, String country, LocalDate today) {
        String plain = text.codePoints()
                .mapToObj(letter -> Character.isDigit(letter)
                        ? Integer.toString(Character.digit(letter, 10))
                        : Character.toString(letter))
                .collect(Collectors.joining());
        TypedDates.Found dates = TypedDates.in(plain, TypedDates.monthFirstIn(country), today);
        List<String> words = Romanising.words(DIGITS.matcher(dates.rest()).replaceAll(" ")).stream()
                .limit(MOST_WORDS)
                .toList();
        Set<Integer> years = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        String phone = null;
        String digits = null;
        Matcher typed = DIGITS.matcher(dates.rest());
        while (typed.find()) {
            String found = typed.group().strip();
            String only = found.replaceAll("\\D", "");
            if (!words.isEmpty() && isYearOfBirth(only, today)) {
                years.add(Integer.valueOf(only));
                continue;
            }
            numbers.addAll(ClientNumber.meant(found));
            if (only.length() >= FEWEST_DIGITS && !ClientNumber.isValid(found)) {
                phone = Phones.orNull(found, country);
                digits = only.replaceAll("^0+", "");
            }
        }
        return new TypedSearch(
                words,
                dates.days(),
                years,
                numbers,
                phone,
                digits == null || digits.length() < FEWEST_DIGITS - 1 ? null : digits);
    }

    private static boolean isYearOfBirth(String digits, LocalDate today) {
        return digits.length() == 4
                && Integer.parseInt(digits) > today.getYear() - 126
                && Integer.parseInt(digits) <= today.getYear();
    }

    /** As a tsquery over words as they are spelt; null when neither a name nor a birth was typed. */
    @Nullable
    String byWord() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String begun = i == words.size() - 1 || word.length() <= BEGUN ? ":*" : "";
            List<String> latin = Romanising.latin(word);
            Set<String> either = new LinkedHashSet<>(List.of(quoted(word) + begun));
            if (!latin.isEmpty()) {
                either.add(latin.stream().map(one -> quoted(one) + begun).collect(Collectors.joining(" & ")));
            }
            parts.add(anyOf(either));
        }
        return withBirth(parts);
    }

    /** As a tsquery over sounds; null when no name was typed. */
    @Nullable
    String bySound() {
        if (words.isEmpty()) {
            return null;
        }
        Set<String> either = new LinkedHashSet<>(List.of(sounds(words)));
        for (int i = 1; i < words.size(); i++) {
            List<String> joined = new ArrayList<>(words);
            joined.set(i - 1, joined.get(i - 1) + joined.remove(i));
            either.add(sounds(joined));
        }
        return withBirth(new ArrayList<>(List.of(anyOf(either))));
    }

    private static String sounds(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Set<String> either = new LinkedHashSet<>();
            Sounds.of(words.get(i)).forEach(sound -> either.add(quoted(sound)));
            if (i == words.size() - 1) {
                Sounds.beginnings(words.get(i)).forEach(sound -> either.add(quoted(sound) + ":*"));
            }
            if (!either.isEmpty()) {
                parts.add(anyOf(either));
            }
        }
        return parts.isEmpty() ? quoted(words.getFirst()) : String.join(" & ", parts);
    }

    private @Nullable String withBirth(List<String> parts) {
        Set<String> births = new LinkedHashSet<>();
        born.forEach(day -> births.add(quoted(SearchKeys.born(day))));
        years.forEach(year -> births.add(quoted(SearchKeys.born(year))));
        if (!births.isEmpty()) {
            parts.add(anyOf(births));
        }
        return parts.isEmpty() ? null : String.join(" & ", parts);
    }

    private static String anyOf(Set<String> either) {
        return either.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" | ", "(", ")"));
    }

    /** Words are of letters and digits only, and births of digits, # and -: nothing needs to be escaped. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
