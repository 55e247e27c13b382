package org.mrcnetwork.tenants.website;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages in which the pages themselves speak; a centre says which of them it has. */
enum PageLanguage {
    EN("English"),
    FR("Français"),
    PT("Português"),
    ES("Español"),
    AR("العربية"),
    FA("فارسی"),
    UR("اردو");

    private static final Set<PageLanguage> RIGHT_TO_LEFT = EnumSet.of(AR, FA, UR);

    private final String ownName;

    PageLanguage(String ownName) {
        this.ownName = ownName;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the language calls itself. */
    String ownName() {
        return ownName;
    }

    String direction() {
        return RIGHT_TO_LEFT.contains(this) ? "rtl" : "ltr";
    }

    /** Digits are said outright: left to the platform, they change between its versions. */
    Locale locale() {
        return Locale.forLanguageTag((this == EN ? "en-GB" : tag()) + "-u-nu-latn");
    }

    static Optional<PageLanguage> find(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(language -> language.tag().equals(tag.split("-", 2)[0].toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    /** The one of these that the browser asks for; otherwise the first. */
    static PageLanguage wanted(@Nullable String acceptLanguage, List<PageLanguage> offered) {
        if (acceptLanguage != null && acceptLanguage.length() <= 200) {
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                    Optional<PageLanguage> found = find(range.getRange()).filter(offered::contains);
                    if (range.getWeight() > 0 && found.isPresent()) {
                        return found.get();
                    }
                }
            } catch (IllegalArgumentException e) {
                // A browser that says nonsense is shown the centre's main language.
                return offered.getFirst();
            }
        }
        return offered.getFirst();
    }
}
