package org.mrcnetwork.tenants.website;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes pages of templates: an engine of its own, so that nothing else in the application learns to answer with views.
 * Every page forbids all scripts but the one that leaves it in haste.
 */
@Component
class Pages {

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src data:",
            "media-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What is the same for everybody: any cache may keep it for a few minutes. */
    static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ResourceBundleMessageSource words;
    private final SpringTemplateEngine engine;

    Pages() {
        words = new ResourceBundleMessageSource();
        words.setBasenames("website/words/pages", "website/words/services");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix("website/pages/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCheckExistence(true);
        engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
    }

    String word(PageLanguage language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }

    String html(String template, PageLanguage language, Map<String, ?> model) {
        Context context = new Context(language.locale());
        model.forEach(context::setVariable);
        return engine.process(template, context);
    }

    ResponseEntity<String> forEverybody(String html) {
        return answer(HttpStatus.OK, SHARED).eTag(digest(html)).body(html);
    }

    /** Of one person: what she typed, or is told. Nothing keeps it. */
    ResponseEntity<String> forOne(HttpStatus status, String html) {
        return answer(status, CacheControl.noStore()).body(html);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, CacheControl cache) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(cache)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
