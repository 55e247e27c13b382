package org.mrcnetwork.tenants.website;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param address of this page, for whoever passes it on; null for a page that nobody should find again
 * @param others the same page in each language
 * @param site null on the pages over all centres
 * @param preview whether the public does not see it
 */
record Frame(
        String title,
        String description,
        PageLanguage language,
        @Nullable String address,
        List<InLanguage> others,
        @Nullable String anyLanguage,
        @Nullable Site site,
        String place,
        boolean preview) {

    /** @param address the whole of it, as search engines want it */
    record InLanguage(String tag, String name, String path, String address, boolean current) {}

    static Frame of(Site site, PageLanguage language, String page, String title, String description, URI publicUrl) {
        return new Frame(
                title,
                description,
                language,
                publicUrl + site.path(language, page),
                languages(site.languages(), language, other -> site.path(other, page), publicUrl),
                page.isEmpty() ? publicUrl + "/c/" + site.centre().slug() + "/" : null,
                site,
                page,
                !site.open());
    }

    /** A page that is one person's: found by nobody else, kept by nothing. */
    Frame ofOne() {
        return new Frame(title, description, language, null, others, null, site, place, preview);
    }

    static List<InLanguage> languages(
            List<PageLanguage> all, PageLanguage current, Function<PageLanguage, String> path, URI publicUrl) {
        return all.stream()
                .map(other -> new InLanguage(
                        other.tag(),
                        other.ownName(),
                        path.apply(other),
                        publicUrl + path.apply(other),
                        other == current))
                .toList();
    }

    public String lang() {
        return language.tag();
    }

    public String dir() {
        return language.direction();
    }

    /** The path of another page of this centre in this language. */
    public String to(String page) {
        return site == null ? "/c/" : site.path(language, page);
    }

    /** A place that says nothing of where somebody has been, in her language. */
    public String exit() {
        return "https://" + language.tag() + ".wikipedia.org/";
    }

    public String style() {
        return Assets.STYLE_PATH;
    }

    public String script() {
        return Assets.SCRIPT_PATH;
    }
}
