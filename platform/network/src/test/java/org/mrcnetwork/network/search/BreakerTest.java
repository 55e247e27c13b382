package org.mrcnetwork.network.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final HandClock clock = new HandClock();
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(5), clock);
    private int asked;

    @Test
    void after_a_few_failures_it_does_not_even_ask() {
        fail();
        fail();
        fail();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void one_call_at_a_time_is_let_through_to_see_whether_it_is_back() {
        fail();
        fail();

        clock.advance(Duration.ofSeconds(6));
        fail();
        fail();

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void one_success_closes_it_again() {
        fail();
        fail();
        clock.advance(Duration.ofSeconds(6));

        assertThat(succeed()).isEqualTo("answer");
        assertThat(succeed()).isEqualTo("answer");
    }

    @Test
    void failures_with_successes_between_do_not_open_it() {
        fail();
        succeed();
        fail();

        assertThat(succeed()).isEqualTo("answer");
    }

    private String succeed() {
        return breaker.call(() -> "answer");
    }

    private void fail() {
        assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(() -> breaker.call(() -> {
                    asked++;
                    throw new SearchUnavailable("away");
                }));
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
