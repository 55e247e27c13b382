package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final String URL = "jdbc:postgresql://db.example.org/mrc";

    @Test
    void without_a_word_everything_is_embedded() {
        assertThat(Surroundings.of(Map.of())).isEqualTo(new Surroundings(null, null, null));
    }

    @Test
    void an_external_database_needs_somebody_who_prepares_it_or_the_passwords() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Surroundings.of(Map.of("MRC_DATABASE_URL", URL)))
                .withMessageContaining("MRC_OWNER_PASSWORD");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Surroundings.of(Map.of("MRC_DATABASE_URL", URL, "MRC_DATABASE_SUPERUSER", "admin")))
                .withMessageContaining("MRC_DATABASE_SUPERUSER_PASSWORD is not");
    }

    @Test
    void an_address_that_jdbc_does_not_know_is_named_with_one_that_it_does() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Surroundings.of(Map.of("MRC_DATABASE_URL", "postgresql://db.example.org/mrc")))
                .withMessage("MRC_DATABASE_URL must look like jdbc:postgresql://host:5432/mrc,"
                        + " not like postgresql://db.example.org/mrc.");
    }

    @Test
    void a_prepared_database_comes_with_the_passwords_of_its_roles() {
        var environment = Map.of(
                "MRC_DATABASE_URL",
                URL,
                Secrets.OWNER,
                "a",
                Secrets.NETWORK,
                "b",
                Secrets.IDENTITY,
                "c",
                Secrets.GATEWAY,
                "d");

        assertThat(Surroundings.of(environment)).isEqualTo(new Surroundings(URL, null, null));
    }
}
