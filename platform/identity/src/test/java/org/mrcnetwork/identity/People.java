package org.mrcnetwork.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Account;
import org.mrcnetwork.identity.accounts.Accounts;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.accounts.PasswordHash;
import org.mrcnetwork.identity.accounts.Passwords;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.boot.test.context.TestComponent;

/** Invents organisations and the people in them. */
@TestComponent
public class People {

    public static final String PASSWORD = "harbour lantern ninety";

    private final Organisations organisations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final PasswordHash hash;
    private final Clock clock;

    People(Organisations organisations, Accounts accounts, Memberships memberships, Passwords passwords, Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.clock = clock;
        hash = passwords.hash(PASSWORD);
    }

    public Organisation centre(String... languages) {
        String slug = "centre-" + UUID.randomUUID().toString().substring(0, 8);
        var centre = new Organisation(
                UUID.randomUUID(),
                slug,
                "Centre " + slug.substring(7),
                OrganisationKind.CENTRE,
                languages.length == 0 ? List.of("en") : List.of(languages));
        organisations.put(centre, clock.instant());
        return centre;
    }

    public Account account() {
        var email = new EmailAddress("person-" + UUID.randomUUID() + "@mail.example");
        return accounts.open(email, "Ana Invented", "pt", hash);
    }

    public Membership member(Organisation organisation, Role... roles) {
        return join(account(), organisation, roles);
    }

    public Membership join(Account account, Organisation organisation, Role... roles) {
        memberships.begin(account, organisation, Set.of(roles));
        return memberships.of(account.id(), organisation.slug()).orElseThrow();
    }
}
