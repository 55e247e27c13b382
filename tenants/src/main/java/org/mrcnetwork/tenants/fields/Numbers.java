package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as they are kept: nine digits, four decimals behind a point or a comma, no zeros behind. Three digits behind a
 * comma may as well be thousands, and are refused.
 */
final class Numbers {

    private static final String WRITTEN = "-?\\d{1,9}(\\.\\d{1,4}|,\\d|,\\d\\d|,\\d{4})?";

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        return text.matches(WRITTEN) ? Optional.of(plain(new BigDecimal(text.replace(',', '.')))) : Optional.empty();
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
