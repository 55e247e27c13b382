package org.mrcnetwork.tenants.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody meets a key, or a sentence with a hole, in her language. */
class PageWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void each_language_has_every_word_and_fills_in_the_same_places(PageLanguage language) throws IOException {
        for (String bundle : Set.of("pages", "services")) {
            Properties english = words(bundle + ".properties");
            Properties words = words(bundle + "_" + language.tag() + ".properties");

            assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                String pattern = words.getProperty(key);
                assertThat(pattern).as(key).isNotBlank();
                assertThat(places(pattern)).as(key + ": " + pattern).isEqualTo(places(english.getProperty(key)));
                assertThat(new MessageFormat(pattern, language.locale()).toPattern())
                        .as(key)
                        .isNotEmpty();
            }
        }
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(PageWordsTest.class.getResourceAsStream("/website/words/" + file), file),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
