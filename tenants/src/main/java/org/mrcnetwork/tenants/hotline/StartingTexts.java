package org.mrcnetwork.tenants.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Words to begin with, which a centre makes its own (handbook 3.3.3). In English where the language is missing. */
final class StartingTexts {

    private static final List<String> WRITTEN = List.of("en", "fr", "pt", "ar");

    private StartingTexts() {}

    static List<Line.SpokenText> of(List<String> languages, boolean trafficking) {
        return languages.stream()
                .map(language -> new Line.SpokenText(
                        language,
                        read(trafficking ? "script-trafficking" : "script", language),
                        read("distress", language)))
                .toList();
    }

    private static String read(String name, String language) {
        String tongue = language.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        String path = "/hotline-texts/" + name + "." + (WRITTEN.contains(tongue) ? tongue : "en") + ".txt";
        try (InputStream file = StartingTexts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no text " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
