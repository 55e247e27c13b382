package org.mrcnetwork.tenants.website;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.presence.PublicPresence;
import org.mrcnetwork.network.presence.PublicPresence.PublicWords;

/**
 * The pages of one centre.
 *
 * @param open whether the public is shown them; otherwise somebody of the centre looks at what it would be shown
 */
record Site(CentreListing centre, PublicPresence presence, boolean open) {

    /** The main one first. */
    List<PageLanguage> languages() {
        List<PageLanguage> known = presence.details().languages().stream()
                .flatMap(tag -> PageLanguage.find(tag).stream())
                .distinct()
                .toList();
        return known.isEmpty() ? List.of(PageLanguage.EN) : known;
    }

    String path(PageLanguage language, String page) {
        return "/c/" + centre.slug() + "/" + language.tag() + "/" + page;
    }

    /** The centre's words in this language, or in the first in which it has said it. */
    @Nullable
    Passage said(PageLanguage language, Function<PublicWords, @Nullable String> what) {
        return Stream.concat(Stream.of(language), languages().stream())
                .map(spoken -> {
                    String text = what.apply(presence.words(spoken.tag()));
                    return text == null || text.isBlank() ? null : new Passage(text, spoken);
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Words that may be in another language than their page. */
    record Passage(String text, PageLanguage language) {

        public List<String> paragraphs() {
            return Stream.of(text.split("\\R\\s*\\R"))
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }

        public String lang() {
            return language.tag();
        }

        public String dir() {
            return language.direction();
        }
    }
}
