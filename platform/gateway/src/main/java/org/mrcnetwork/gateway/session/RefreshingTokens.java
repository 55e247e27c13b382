package org.mrcnetwork.gateway.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One refresh at a time per session and organisation, since identity takes a refresh token used twice for a stolen one
 * and ends the whole family. The row lock holds across gateway processes; the lock in front of it keeps the waiting
 * requests of one process from each holding a database connection.
 */
@Component
final class RefreshingTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lock[] waiting =
            Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);
    private final SignIns signIns;
    private final TokensFromIdentity identity;
    private final TransactionOperations transactions;
    private final Duration refreshBeforeExpiry;

    RefreshingTokens(
            SignIns signIns,
            TokensFromIdentity identity,
            TransactionOperations transactions,
            GatewaySettings settings) {
        this.signIns = signIns;
        this.identity = identity;
        this.transactions = transactions;
        this.refreshBeforeExpiry = settings.refreshBeforeExpiry();
    }

    TokenSet refreshed(SignIn signIn) {
        Lock lock = waiting[Math.floorMod(Objects.hash(signIn.session(), signIn.organisation()), waiting.length)];
        acquire(lock);
        try {
            return transactions
                    .execute(_ -> refreshUnlessFresh(signIn))
                    .orElseThrow(() -> Problem.unauthorized().asException());
        } finally {
            lock.unlock();
        }
    }

    /** Empty when nobody is signed in, or no longer: an empty answer commits the removal, an exception would not. */
    private Optional<TokenSet> refreshUnlessFresh(SignIn stale) {
        Optional<SignIn> current = signIns.lock(stale);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        TokenSet tokens = current.get().tokens();
        return tokens.isGoodFor(refreshBeforeExpiry) ? Optional.of(tokens) : refresh(current.get());
    }

    private Optional<TokenSet> refresh(SignIn signIn) {
        Optional<TokenSet> refreshed =
                identity.refreshed(signIn.organisation(), signIn.tokens().refreshToken());
        refreshed.ifPresentOrElse(
                tokens -> signIns.replace(new SignIn(signIn.session(), signIn.organisation(), tokens)),
                () -> signIns.remove(signIn));
        return refreshed;
    }

    private static void acquire(Lock lock) {
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Problem.unavailable("The sign-in service takes too long. Try again.")
                .asException();
    }
}
