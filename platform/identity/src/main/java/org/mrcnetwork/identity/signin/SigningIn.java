package org.mrcnetwork.identity.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Account;
import org.mrcnetwork.identity.accounts.Accounts;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.accounts.Passwords;
import org.springframework.stereotype.Service;

/**
 * Signs a person in under an organisation. A wrong password, an unknown e-mail address and a person who is no member
 * there get the same answer after the same work.
 */
@Service
public class SigningIn {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SignInFailures failures;

    SigningIn(Accounts accounts, Memberships memberships, Passwords passwords, SignInFailures failures) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.failures = failures;
    }

    /** How it went. */
    public sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record Locked(Duration pause) implements Outcome {}
    }

    public Outcome signIn(String slug, String email, String password, String remoteAddress) {
        return attempt(
                email,
                password,
                remoteAddress,
                account -> memberships.of(account, slug).map(Membership::account));
    }

    /** Only shows that it is this person; for somebody who is about to become a member. */
    public Outcome identify(EmailAddress email, String password, String remoteAddress) {
        return attempt(
                email.value(),
                password,
                remoteAddress,
                account -> accounts.withEmail(email).map(Accounts.Credentials::account));
    }

    private interface Entitled {
        Optional<Account> entitled(UUID account);
    }

    private Outcome attempt(String email, String password, String remoteAddress, Entitled rule) {
        String place = "address " + RemoteAddress.of(remoteAddress).value();
        String person = "account " + normalised(email);
        Optional<Duration> pause = failures.attempt(place, LockOut.OF_AN_ADDRESS)
                .or(() -> failures.attempt(person, LockOut.OF_AN_ACCOUNT));
        if (pause.isPresent()) {
            return new Outcome.Locked(pause.get());
        }
        Optional<Accounts.Credentials> found = parsed(email).flatMap(accounts::withEmail);
        Optional<Account> entitled =
                rule.entitled(found.map(it -> it.account().id()).orElse(NOBODY));
        boolean right = passwords.matches(
                password, found.map(Accounts.Credentials::password).orElse(null));
        if (!right || entitled.isEmpty()) {
            return new Outcome.Refused();
        }
        failures.forget(person);
        failures.takeBack(place, LockOut.OF_AN_ADDRESS);
        return new Outcome.Welcome(entitled.get());
    }

    private static Optional<EmailAddress> parsed(String email) {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String normalised(String email) {
        return parsed(email).map(EmailAddress::value).orElse("");
    }
}
