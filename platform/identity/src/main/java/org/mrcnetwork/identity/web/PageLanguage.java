package org.mrcnetwork.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language a page speaks: the one chosen on the page ({@code lang}), the one the portal asks for
 * ({@code ui_locales}), the organisation's or invitation's own, the browser's, English; the first that we speak.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleResolver {

    /** Those that pages and mails are written in. */
    public static final List<String> SPOKEN = List.of("en", "fr", "pt", "ar");

    private static final String OFFERED = PageLanguage.class.getName();

    /** Says which languages suit whatever this request is about. */
    public static void offer(HttpServletRequest request, List<String> languages) {
        request.setAttribute(OFFERED, List.copyOf(languages));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<String> chosen =
                Stream.concat(tags(request.getParameter("lang")), tags(request.getParameter("ui_locales")));
        Stream<String> browsers = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag);
        return Stream.of(chosen, offered(request), browsers)
                .flatMap(tags -> tags)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    private static Stream<String> tags(@Nullable String parameter) {
        return parameter == null ? Stream.empty() : Stream.of(parameter.split("[ +]+", 8));
    }

    private static Stream<String> offered(HttpServletRequest request) {
        return request.getAttribute(OFFERED) instanceof List<?> languages
                ? languages.stream().map(String::valueOf)
                : Stream.empty();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the parameter lang");
    }
}
