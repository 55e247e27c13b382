package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SecretsTest {
    @TempDir
    Path folder;

    private RunDirectory directory;

    @BeforeEach
    void directory() {
        directory = RunDirectory.at(folder);
    }

    @Test
    void secrets_are_made_once_and_are_for_their_owner_only() throws IOException {
        Secrets first = Secrets.keptIn(directory, Map.of());
        Secrets again = Secrets.keptIn(directory, Map.of());

        assertThat(again.get(Secrets.OWNER)).isEqualTo(first.get(Secrets.OWNER)).hasSize(48);
        assertThat(Base64.getDecoder().decode(first.get(Secrets.MASTER))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void no_two_secrets_and_no_two_machines_are_the_same(@TempDir Path elsewhere) {
        Secrets here = Secrets.keptIn(directory, Map.of());
        Secrets there = Secrets.keptIn(RunDirectory.at(elsewhere), Map.of());

        assertThat(here.get(Secrets.OWNER))
                .isNotEqualTo(here.get(Secrets.NETWORK))
                .isNotEqualTo(there.get(Secrets.OWNER));
    }

    @Test
    void the_environment_goes_before_what_was_made() {
        Secrets secrets = Secrets.keptIn(directory, Map.of(Secrets.OWNER, "of the external server"));

        assertThat(secrets.get(Secrets.OWNER)).isEqualTo("of the external server");
    }

    @Test
    void a_database_without_its_secrets_is_not_given_new_ones() throws IOException {
        Files.createDirectories(directory.postgres());

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Secrets.keptIn(directory, Map.of()))
                .withMessageContaining("put the file back, or start afresh with ./run --reset");
    }
}
