package org.mrcnetwork.network.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {

    @Test
    void praia_is_about_2900_km_from_lisbon() {
        Point praia = new Point(14.918, -23.509);
        Point lisbon = new Point(38.722, -9.139);

        assertThat(praia.kilometresTo(lisbon)).isCloseTo(2_960, within(60.0));
        assertThat(praia.kilometresTo(praia)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"91,0", "0,-181", "NaN,0", "0,NaN", "Infinity,0"})
    void no_place_is_outside_the_earth(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(latitude, longitude));
    }
}
