package org.mrcnetwork.tenants.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that are read to a client before a consent: purpose, protection, period, and that refusing has no
 * disadvantage (handbook 7.4). A version's words never change; new words are a new version.
 */
final class ConsentTexts {

    private static final Map<ConsentPurpose, String> CURRENT = Map.of(
            ConsentPurpose.STORE, "store-1",
            ConsentPurpose.REFER, "refer-1",
            ConsentPurpose.AGENCY, "agency-1",
            ConsentPurpose.FOLLOW_UP, "follow-up-1",
            ConsentPurpose.MESSAGES, "messages-1");
    private static final String FALLBACK = "en";

    private ConsentTexts() {}

    record ConsentText(String purpose, String version, String language, List<String> text) {}

    static boolean exists(ConsentPurpose purpose, String version) {
        return version.equals(CURRENT.get(purpose));
    }

    /** The current words; in English, and saying so, where the language is missing. */
    static ConsentText current(ConsentPurpose purpose, String language) {
        String version = CURRENT.getOrDefault(purpose, "");
        String wanted = language.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        List<String> text = read(version, wanted);
        return text.isEmpty()
                ? new ConsentText(purpose.code(), version, FALLBACK, read(version, FALLBACK))
                : new ConsentText(purpose.code(), version, wanted, text);
    }

    private static List<String> read(String version, String language) {
        String path = "/consent-texts/" + version + "." + language + ".txt";
        try (InputStream file = ConsentTexts.class.getResourceAsStream(path)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
