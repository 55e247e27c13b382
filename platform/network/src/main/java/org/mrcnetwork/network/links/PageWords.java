package org.mrcnetwork.network.links;

import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The fingerprint of what a reader sees of a page: its words, and neither how they are laid out nor what surrounds them. */
final class PageWords {

    private static final String UNSEEN = "script, style, noscript, template, svg, iframe, object, [hidden],"
            + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";
    private static final String AROUND = "header, footer, nav, aside, [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=search], [role=alertdialog], [role=dialog]";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private PageWords() {}

    /** @param url against which nothing is fetched; a document that is no page of HTML is its bytes */
    static String of(byte[] body, @Nullable ContentType type, String url) {
        return type == null || isHtml(type.getMimeType()) ? fingerprint(words(body, type, url)) : digest(body);
    }

    private static boolean isHtml(String mime) {
        return mime.equalsIgnoreCase("text/html") || mime.equalsIgnoreCase("application/xhtml+xml");
    }

    private static String words(byte[] body, @Nullable ContentType type, String url) {
        try {
            String charset = type == null || type.getCharset() == null
                    ? null
                    : type.getCharset().name();
            Document page = Jsoup.parse(new ByteArrayInputStream(body), charset, url);
            page.select(UNSEEN).remove();
            Element main = page.selectFirst("main, [role=main]");
            if (main != null && main.hasText()) {
                return main.text();
            }
            Element all = page.body();
            all.select(AROUND).remove();
            return page.title() + all.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what stands between words: which element begins a line is a matter of layout. */
    private static String fingerprint(String words) {
        String plain =
                BETWEEN.matcher(Normalizer2.getNFKCInstance().normalize(words)).replaceAll("");
        return digest(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
