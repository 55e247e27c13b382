package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.directory.Directory;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.database.CentreSchemas;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Turns a registered centre into a working one. It may fail at any step, or the process may die: run again, it does what
 * is left and nothing twice.
 */
@Service
class ProvisioningCentres {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningCentres.class);

    private final CentreRegister register;
    private final ProvisioningLog log;
    private final CentreSchemas schemas;
    private final CentreLogins logins;
    private final CentreKeys keys;
    private final IdentityService identity;
    private final Directory directory;

    ProvisioningCentres(
            CentreRegister register,
            ProvisioningLog log,
            CentreSchemas schemas,
            CentreLogins logins,
            CentreKeys keys,
            IdentityService identity,
            Directory directory) {
        this.register = register;
        this.log = log;
        this.schemas = schemas;
        this.logins = logins;
        this.keys = keys;
        this.identity = identity;
        this.directory = directory;
    }

    /**
     * Runs every step that is not done, until one fails.
     *
     * @throws NotFound when no such centre is registered
     * @throws Conflict while another run is under way
     */
    void run(UUID id) {
        Centre centre = register.findById(id).orElseThrow(() -> new NotFound("That centre"));
        if (!log.claim(id)) {
            throw new Conflict("This centre is being set up at this moment.");
        }
        try {
            become(centre, Centre.Status.PROVISIONING);
            boolean complete = log.of(id).stream()
                    .filter(line -> line.status() != ProvisioningStep.Status.DONE)
                    .map(ProvisioningLog.Line::step)
                    .allMatch(step -> succeeds(centre, step));
            become(centre, complete ? Centre.Status.ACTIVE : Centre.Status.FAILED);
        } finally {
            log.release(id);
        }
    }

    private void become(Centre centre, Centre.Status status) {
        centre.becomes(status);
        register.save(centre);
    }

    private boolean succeeds(Centre centre, ProvisioningStep step) {
        log.mark(centre.getId(), step, ProvisioningStep.Status.RUNNING, null);
        try {
            perform(centre, step);
            log.mark(centre.getId(), step, ProvisioningStep.Status.DONE, null);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Provisioning centre {} failed at {}", centre.getId(), step, e);
            log.mark(centre.getId(), step, ProvisioningStep.Status.FAILED, explanation(e));
            return false;
        }
    }

    private void perform(Centre centre, ProvisioningStep step) {
        UUID id = centre.getId();
        switch (step) {
            case ROLE_AND_SCHEMA -> schemas.create(id);
            case ENCRYPTION_KEY -> Tenancy.callAs(logins.of(id), keys::create);
            case ORGANISATION ->
                identity.putOrganisation(
                        id,
                        new IdentityService.Organisation(centre.slug(), centre.name(), "centre", centre.languages()));
            case INVITATION ->
                identity.putInvitation(
                        id,
                        centre.invitationId(),
                        new IdentityService.Invitation(
                                centre.manager().email(),
                                centre.manager().name(),
                                List.of("manager"),
                                centre.manager().language()));
            case DIRECTORY_ENTRY -> directory.listCentre(listing(centre));
        }
    }

    private static Directory.CentreEntry listing(Centre centre) {
        return new Directory.CentreEntry(
                centre.getId(),
                centre.name(),
                centre.country(),
                centre.city(),
                centre.languages(),
                centre.providerType().code());
    }

    private static String explanation(RuntimeException e) {
        return e instanceof Refusal refusal
                ? refusal.detail()
                : "This step failed; the server's log says why. Run it again when the cause is mended.";
    }
}
