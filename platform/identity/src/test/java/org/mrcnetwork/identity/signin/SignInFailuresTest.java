package org.mrcnetwork.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.IdentityTest;
import org.springframework.beans.factory.annotation.Autowired;

class SignInFailuresTest extends IdentityTest {

    @Autowired
    private SignInFailures failures;

    @Test
    void fifty_guesses_at_the_same_moment_get_as_far_as_five() throws Exception {
        String subject = "account " + UUID.randomUUID();
        Callable<Boolean> guess =
                () -> failures.attempt(subject, LockOut.OF_AN_ACCOUNT).isEmpty();

        long passed;
        try (var threads = Executors.newFixedThreadPool(10)) {
            passed = threads.invokeAll(Collections.nCopies(50, guess)).stream()
                    .filter(Future::resultNow)
                    .count();
        }

        assertThat(passed).isEqualTo(LockOut.OF_AN_ACCOUNT.free());
    }

    @Test
    void the_right_password_at_the_last_moment_clears_the_count() {
        String subject = "account " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            failures.attempt(subject, LockOut.OF_AN_ACCOUNT);
        }

        failures.forget(subject);

        assertThat(failures.attempt(subject, LockOut.OF_AN_ACCOUNT)).isEmpty();
    }

    @Test
    void successes_do_not_count_against_an_address_shared_by_many() {
        String subject = "address " + UUID.randomUUID();

        for (int i = 0; i < 200; i++) {
            assertThat(failures.attempt(subject, LockOut.OF_AN_ADDRESS)).isEmpty();
            failures.takeBack(subject, LockOut.OF_AN_ADDRESS);
        }
    }
}
