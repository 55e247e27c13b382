package org.mrcnetwork.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void every_address_and_link_belongs_to_nobody() {
        String all = DemoFiles.text("directory.json") + DemoFiles.text("clients.json");

        assertThat(Pattern.compile("https?://[^/\"]+").matcher(all).results().map(match -> match.group()))
                .containsOnly("https://example.org");
        assertThat(Pattern.compile("@[\\w.-]+").matcher(all).results().map(match -> match.group()))
                .containsOnly("@example.org");
    }

    @Test
    void every_telephone_number_is_plainly_invented() {
        assertThat(DemoFiles.list("directory.json").stream()
                        .flatMap(organisation -> organisation.findValuesAsString("number").stream()))
                .isNotEmpty()
                .allMatch(number -> number.matches("\\+\\d+ 555 01 \\d\\d"));
        assertThat(DemoFiles.list("clients.json").stream()
                        .flatMap(client -> client.findValuesAsString("phone").stream())
                        // Somebody of whom no number is known.
                        .filter(number -> !number.isEmpty()))
                .isNotEmpty()
                .allMatch(number -> number.matches("\\+(238|351)555\\d+"));
    }

    @Test
    void every_centre_is_in_a_country_and_a_time_zone_that_exist() {
        assertThat(DemoFiles.list("centres.json")).hasSizeGreaterThan(20).allSatisfy(centre -> {
            assertThat(List.of(Locale.getISOCountries()))
                    .contains(centre.path("country").asString());
            assertThat(ZoneId.of(centre.path("timeZone").asString())).isNotNull();
        });
    }
}
