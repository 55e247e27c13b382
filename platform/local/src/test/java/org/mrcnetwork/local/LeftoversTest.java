package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LeftoversTest {
    @TempDir
    Path folder;

    private RunDirectory directory;
    private Child child;

    @BeforeEach
    void directory() {
        directory = RunDirectory.at(folder);
    }

    @AfterEach
    void kill() {
        child.kill();
    }

    @Test
    void a_process_that_names_our_directory_is_stopped() throws IOException {
        child = sleeping("sleep 600 # " + directory.root());
        List<String> said = new ArrayList<>();

        Leftovers.clear(directory, said::add);

        // Its process says so itself a moment after its handle, for which clear() has waited.
        assertThat(child.ended()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(said)
                .containsExactly("Stopping server (process " + child.pid() + "), left behind by an earlier run");
        assertThat(Files.exists(directory.pid("server"))).isFalse();
    }

    @Test
    void a_process_that_was_given_the_same_pid_later_is_left_alone() {
        child = sleeping("sleep 600");
        List<String> said = new ArrayList<>();

        Leftovers.clear(directory, said::add);

        assertThat(child.alive()).isTrue();
        assertThat(said).isEmpty();
    }

    private Child sleeping(String script) {
        // Two commands, so that the shell stays and its command line with it.
        var arguments = List.of("sh", "-c", "trap 'kill $!' TERM; sleep 600 & wait; : " + script);
        return Child.start(
                new Child.Command("server", List.of(), "KILL", arguments, Map.of(), Path.of("/")), directory);
    }
}
