package org.mrcnetwork.gateway.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Plain enough to need no script, no style and no second request. */
final class ProblemPage {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("pt"), Locale.of("ar"));

    private ProblemPage() {}

    static String of(Problem problem, HttpServletRequest request) {
        Locale language = language(request.getHeader("Accept-Language"));
        var texts = ResourceBundle.getBundle(
                ProblemPage.class.getName(),
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String kind = kind(problem);
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">%s</a></p>
                <p><small>%d · %s: <bdi>%s</bdi></small></p>
                </main>
                </body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        language.getLanguage().equals("ar") ? "rtl" : "ltr",
                        escaped(texts.getString(kind + ".title")),
                        escaped(texts.getString(kind + ".title")),
                        escaped(texts.getString(kind + ".advice")),
                        escaped(texts.getString("home")),
                        problem.status().value(),
                        escaped(texts.getString("request")),
                        escaped(RequestId.of(request)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String kind(Problem problem) {
        return switch (problem.name()) {
            case "upstream-unavailable", "upstream-timeout" -> "unavailable";
            case "not-found" -> "not-found";
            case "rate-limited" -> "too-many";
            case "unauthorized", "forbidden" -> "forbidden";
            case "internal" -> "internal";
            default -> "invalid";
        };
    }

    private static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
