package org.mrcnetwork.tenants.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of messages that nobody writes. They say neither who writes nor why: a telephone is read by others, and a
 * document that expires tells more about a person than she may want known.
 */
final class Reminders {

    private static final String FALLBACK = "en";
    private static final Map<String, Properties> TEXTS =
            Stream.of(FALLBACK, "fr", "pt", "ar").collect(Collectors.toMap(tag -> tag, Reminders::read));

    private Reminders() {}

    static String text(MessageKind kind, LocalDate day, List<String> languages) {
        String language = spoken(languages);
        String date = day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language)));
        return word(kind.code(), language).replace("{day}", date);
    }

    /** Of a mail; it is read over shoulders. */
    static String subject(List<String> languages) {
        return word("subject", spoken(languages));
    }

    /** The first of these languages that there are words in. */
    private static String spoken(List<String> languages) {
        return languages.stream()
                .map(tag -> tag.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .filter(TEXTS::containsKey)
                .findFirst()
                .orElse(FALLBACK);
    }

    private static String word(String key, String language) {
        String word = TEXTS.getOrDefault(language, new Properties()).getProperty(key);
        if (word == null) {
            throw new IllegalStateException("There are no words for " + key + " in " + language);
        }
        return word;
    }

    private static Properties read(String language) {
        try (InputStream file = Reminders.class.getResourceAsStream("/message-texts/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("There are no message texts in " + language);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
