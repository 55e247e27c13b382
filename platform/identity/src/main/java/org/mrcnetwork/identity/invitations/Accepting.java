package org.mrcnetwork.identity.invitations;

import java.time.Clock;
import java.util.Optional;
import org.mrcnetwork.identity.accounts.Account;
import org.mrcnetwork.identity.accounts.Accounts;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.accounts.PasswordHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts an invitation, once: either the account, the membership and the acceptance are all there, or none is. */
@Service
class Accepting {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Clock clock;

    Accepting(Invitations invitations, Accounts accounts, Memberships memberships, Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Somebody else was faster, or the term ended while the form was being filled in. */
    static final class NotOpenAnyMore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Optional<Invitation> find(String token) {
        return invitations.withToken(token);
    }

    boolean hasAccount(Invitation invitation) {
        return accounts.isTaken(invitation.email());
    }

    @Transactional
    Account withNewAccount(Invitation invitation, String name, PasswordHash password) {
        Account account = accounts.open(invitation.email(), name, invitation.language(), password);
        accept(invitation, account);
        return account;
    }

    @Transactional
    void with(Account account, Invitation invitation) {
        accept(invitation, account);
    }

    private void accept(Invitation invitation, Account account) {
        if (!invitations.accept(invitation.id(), account.id(), clock.instant())) {
            throw new NotOpenAnyMore();
        }
        memberships.begin(account, invitation.organisation(), invitation.roles());
    }
}
