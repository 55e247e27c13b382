package org.mrcnetwork.tenants.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What the questions are called in a language; in English where it is missing. */
final class QuestionWords {

    static final List<String> LANGUAGES = List.of("en", "fr", "pt", "ar");

    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private final Properties words;

    private QuestionWords(Properties words) {
        this.words = words;
    }

    static QuestionWords in(String language) {
        String wanted = language.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        return new QuestionWords(READ.computeIfAbsent(LANGUAGES.contains(wanted) ? wanted : "en", QuestionWords::read));
    }

    String of(AssessmentKind kind) {
        return word(kind.code());
    }

    String of(AssessmentKind kind, Question question) {
        return word(kind.code() + "." + question.id());
    }

    String of(AssessmentKind kind, Question question, String option) {
        return word(kind.code() + "." + question.id() + "." + option);
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("No words for " + key);
        }
        return word;
    }

    private static Properties read(String language) {
        String path = "/question-sets/" + QuestionSets.VERSION + "." + language + ".properties";
        try (InputStream file = Objects.requireNonNull(QuestionWords.class.getResourceAsStream(path))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
