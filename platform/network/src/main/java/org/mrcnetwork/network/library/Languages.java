package org.mrcnetwork.network.library;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** Languages of sheets: BCP 47 tags, with the variant {@code simple} for easy-read. */
final class Languages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** The tag as it is kept. @throws InvalidRequest where it is none, or of no language that exists */
    static String require(String tag, String pointer) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String kept = locale.toLanguageTag();
            boolean known =
                    KNOWN.contains(locale.getLanguage()) || locale.getLanguage().length() == 3;
            if (known && kept.length() <= 35 && kept.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                return kept;
            }
        } catch (IllformedLocaleException e) {
            // Told below, like every other text that names no language.
        }
        throw new InvalidRequest(pointer, "unknown-value", "Not a BCP 47 language tag.");
    }

    /** In which languages to look for words, the best first: {@code fr-CA-simple}, {@code fr-CA}, {@code fr}. */
    static List<String> wanted(String tag) {
        List<String> chain = new ArrayList<>();
        for (String rest = tag; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')))) {
            chain.add(rest);
        }
        return chain;
    }
}
