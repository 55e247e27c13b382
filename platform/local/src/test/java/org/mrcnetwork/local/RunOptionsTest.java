package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

    @Test
    void without_options_the_portal_is_on_8080_and_data_are_kept() {
        assertThat(RunOptions.parse()).isEqualTo(new RunOptions(8080, false, false));
    }

    @Test
    void options_can_be_combined() {
        assertThat(RunOptions.parse("--reset", "--port", "9000", "--empty"))
                .isEqualTo(new RunOptions(9000, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "123456", ""})
    void a_port_that_is_no_number_is_named(String port) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> RunOptions.parse("--port", port))
                .withMessage("--port takes a number from 1024 to 65500, not " + port + ".");
    }

    @Test
    void an_unknown_option_points_to_the_help() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> RunOptions.parse("--prot"))
                .withMessage("./run does not know --prot: see ./run --help.");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 65_501})
    void a_port_without_room_for_the_others_is_refused(int port) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new Ports(port));
    }
}
