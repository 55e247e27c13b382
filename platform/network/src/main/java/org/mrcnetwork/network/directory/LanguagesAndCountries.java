package org.mrcnetwork.network.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one code of the several by which sources name a language or a country. */
final class LanguagesAndCountries {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> COUNTRY_ALIASES = countryAliases();
    private static final Map<String, String> LANGUAGE_ALIASES = languageAliases();
    private static final List<Locale> SPOKEN_HERE =
            Stream.of("en", "fr", "pt", "es", "ar").map(Locale::forLanguageTag).toList();

    private LanguagesAndCountries() {}

    /** ISO 3166-1 alpha-2. */
    static Optional<String> country(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        String code = said.strip().toUpperCase(Locale.ROOT);
        return Optional.of(COUNTRY_ALIASES.getOrDefault(code, code)).filter(COUNTRIES::contains);
    }

    /** BCP 47, from a code where there is one that exists, else from the English name. */
    static Optional<String> language(@Nullable String code, @Nullable String name) {
        if (code != null) {
            Locale locale = Locale.forLanguageTag(code.strip().replace('_', '-'));
            String language = LANGUAGE_ALIASES.getOrDefault(locale.getLanguage(), locale.getLanguage());
            if (!language.isEmpty()) {
                return Optional.of(new Locale.Builder()
                        .setLocale(locale)
                        .setLanguage(language)
                        .build()
                        .toLanguageTag());
            }
        }
        return Optional.ofNullable(name).map(n -> LANGUAGE_ALIASES.get(n.strip().toLowerCase(Locale.ROOT)));
    }

    /** The language itself and, behind a region or script, the language without it. */
    static Stream<String> findableAs(String language) {
        String plain = Locale.forLanguageTag(language).getLanguage();
        return plain.isEmpty()
                ? Stream.of(language)
                : Stream.of(language, plain).distinct();
    }

    /** What people who use the platform call a country. */
    static Stream<String> namesOfCountry(String country) {
        Locale locale = Locale.of("", country);
        return SPOKEN_HERE.stream().map(locale::getDisplayCountry).distinct();
    }

    private static Map<String, String> countryAliases() {
        Map<String, String> aliases = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            aliases.put(Locale.of("", country).getISO3Country(), country);
            aliases.put(Locale.of("", country).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), country);
        }
        aliases.put("UK", "GB");
        aliases.put("EL", "GR");
        aliases.put("CABO VERDE", "CV");
        return aliases;
    }

    private static Map<String, String> languageAliases() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::of)
                .flatMap(locale -> Stream.of(
                        Map.entry(threeLetters(locale), locale.getLanguage()),
                        Map.entry(
                                locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                                locale.getLanguage())))
                .filter(alias -> !alias.getKey().isEmpty())
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static String threeLetters(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
