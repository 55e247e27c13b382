package org.mrcnetwork.identity.invitations;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.mrcnetwork.identity.organisations.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While there is no organisation at all, makes the administration and invites its first administrator. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Settings settings;
    private final Organisations organisations;
    private final Inviting inviting;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(
            Settings settings, Organisations organisations, Inviting inviting, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.inviting = inviting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        String email = settings.bootstrapAdministrator();
        if (email == null || email.isBlank()) {
            return;
        }
        // Several instances may start at once: the second waits here and then finds the organisation.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity first administrator'))::text")
                .query(String.class)
                .list();
        if (!organisations.isEmpty()) {
            return;
        }
        var administration = new Organisation(
                UuidCreator.getTimeOrderedEpoch(),
                "iom",
                "IOM/ILO administration",
                OrganisationKind.ADMINISTRATION,
                List.of("en"));
        organisations.put(administration, clock.instant());
        var address = new EmailAddress(email);
        inviting.invite(
                administration,
                new Inviting.Request(
                        UuidCreator.getTimeOrderedEpoch(),
                        address,
                        address.localPart(),
                        Set.of(Role.ADMINISTRATOR),
                        "en"),
                null);
        log.info("There was no organisation: the administration is there now, its first administrator is invited");
    }
}
