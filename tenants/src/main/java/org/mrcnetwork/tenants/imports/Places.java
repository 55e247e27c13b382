package org.mrcnetwork.tenants.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries and languages by their names in the languages of the portal, or by their codes. */
final class Places {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("pt"), Locale.of("ar"));

    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private Places() {}

    static Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(Words.folded(text)));
    }

    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(Words.folded(text)));
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            SPOKEN.forEach(tongue -> names.putIfAbsent(Words.folded(country.getDisplayCountry(tongue)), code));
        }
        for (String code : Locale.getISOCountries()) {
            names.put(Words.folded(code), code);
            names.putIfAbsent(Words.folded(Locale.of("", code).getISO3Country()), code);
        }
        return names;
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            SPOKEN.forEach(tongue -> names.putIfAbsent(Words.folded(language.getDisplayLanguage(tongue)), code));
        }
        for (String code : Locale.getISOLanguages()) {
            names.put(code, code);
        }
        return names;
    }
}
