package org.mrcnetwork.tenants.website;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.mrcnetwork.network.library.SheetReading;

/**
 * A language in which a sheet can be read, more of them than the pages speak.
 *
 * @param tag BCP 47
 * @param name its own name for itself
 */
record Tongue(String tag, String name) {

    private static final String EASY = "-simple";

    /** Those besides the one in which it is read. @param easy makes of a language's name that of its easy-read variant */
    static List<Tongue> of(SheetReading reading, UnaryOperator<String> easy) {
        return reading.languages().stream()
                .filter(tag -> !tag.equals(reading.language()))
                .map(tag -> new Tongue(tag, name(tag, easy)))
                .toList();
    }

    private static String name(String tag, UnaryOperator<String> easy) {
        return tag.endsWith(EASY) ? easy.apply(ownName(tag.substring(0, tag.length() - EASY.length()))) : ownName(tag);
    }

    private static String ownName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
