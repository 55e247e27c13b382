package org.mrcnetwork.network.directory.stewardship;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.DirectoryFacts;
import org.mrcnetwork.network.directory.ServiceFacts;
import org.mrcnetwork.network.directory.Verification;
import org.mrcnetwork.network.directory.stewardship.DirectoryChange.Means;
import org.mrcnetwork.network.directory.stewardship.DirectoryChange.Status;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a centre may say of an entry, and what its steward may decide. PostgreSQL asks the same again. */
@Service
@Transactional
class Stewardship {

    static final String KEEP = "directory:keep";

    private final DirectoryFacts facts;
    private final DirectoryChanges changes;
    private final Stewards stewards;

    Stewardship(DirectoryFacts facts, DirectoryChanges changes, Stewards stewards) {
        this.facts = facts;
        this.changes = changes;
        this.stewards = stewards;
    }

    record Check(Means means, LocalDate dueOn) {}

    DirectoryFacts.Known known(UUID service) {
        return facts.findForSpeaker(service).orElseThrow(() -> new NotFound("The service"));
    }

    /**
     * Says what the entry should say. Where the speaking centre keeps it, and who speaks may decide, that is decided with
     * it; otherwise the steward is asked. The same id again answers with what is there.
     *
     * @param readVersion of the entry that was changed
     */
    DirectoryChange say(
            UUID id,
            UUID service,
            ServiceFacts wanted,
            long readVersion,
            @Nullable String note,
            @Nullable Check check) {
        return changes.find(id).map(before -> same(before, service)).orElseGet(() -> {
            DirectoryFacts.Known known = known(service);
            requireUsable(wanted);
            if (known.version() != readVersion) {
                throw new StaleVersion(known.version());
            }
            FactChanges said = FactChanges.between(known.facts(), wanted);
            if (said.none()) {
                throw new InvalidRequest("#/facts", "unchanged", "That is what the directory says already.");
            }
            UUID us = Tenancy.required().centre();
            if (keeps(known) && Person.speakingMay(KEEP)) {
                changes.decree(
                        id,
                        service,
                        us,
                        Person.speaking(),
                        said,
                        note,
                        check == null ? null : check.means(),
                        due(check));
            } else {
                changes.propose(id, service, us, Person.speaking(), said, note);
            }
            return get(id);
        });
    }

    /** The entry is as it says: somebody made sure. */
    DirectoryChange check(UUID id, UUID service, @Nullable String note, Check check) {
        return changes.find(id).map(before -> same(before, service)).orElseGet(() -> {
            requireKeeping(known(service));
            changes.decree(
                    id,
                    service,
                    Tenancy.required().centre(),
                    Person.speaking(),
                    FactChanges.NONE,
                    note,
                    check.means(),
                    due(check));
            return get(id);
        });
    }

    /** @param wanted which of the facts are to change, at least one */
    DirectoryChange accept(UUID id, long readVersion, long readEntry, List<String> wanted, @Nullable Check check) {
        DirectoryChange change = open(id, "accepting");
        DirectoryFacts.Known known = known(change.service());
        requireKeeping(known);
        if (known.version() != readEntry) {
            throw new StaleVersion(known.version());
        }
        if (wanted.isEmpty() || !change.changes().byFact().keySet().containsAll(wanted)) {
            throw new InvalidRequest("#/facts", "invalid", "At least one of the facts that were proposed.");
        }
        changes.accept(
                change,
                readVersion,
                Tenancy.required().centre(),
                Person.speaking(),
                wanted,
                check == null ? null : check.means(),
                due(check));
        return get(id);
    }

    DirectoryChange reject(UUID id, long readVersion, String because) {
        DirectoryChange change = open(id, "rejecting");
        requireKeeping(known(change.service()));
        changes.reject(change, readVersion, Tenancy.required().centre(), Person.speaking(), because);
        return get(id);
    }

    DirectoryChange withdraw(UUID id, long readVersion) {
        DirectoryChange change = open(id, "withdrawing");
        if (!Tenancy.required().centre().equals(change.proposer())) {
            throw new NotFound("That proposal");
        }
        changes.withdraw(change, readVersion);
        return get(id);
    }

    DirectoryChange get(UUID id) {
        return changes.find(id)
                .filter(change -> facts.findForSpeaker(change.service()).isPresent())
                .orElseThrow(() -> new NotFound("That proposal"));
    }

    boolean keeps(DirectoryFacts.Known known) {
        UUID us = Tenancy.required().centre();
        return stewards.of(known.organization()).filter(us::equals).isPresent();
    }

    private void requireKeeping(DirectoryFacts.Known known) {
        if (!keeps(known)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-the-steward",
                    "Another centre keeps this entry, or none. Propose it to them.");
        }
    }

    private DirectoryChange open(UUID id, String step) {
        DirectoryChange change = get(id);
        if (change.status() != Status.PROPOSED) {
            throw new IllegalTransition("The proposal", change.status().code(), step);
        }
        return change;
    }

    private static DirectoryChange same(DirectoryChange before, UUID service) {
        if (!before.service().equals(service)) {
            throw new Conflict("Another change has this id.");
        }
        return before;
    }

    private static @Nullable LocalDate due(@Nullable Check check) {
        if (check == null) {
            return null;
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (!check.dueOn().isAfter(today) || check.dueOn().isAfter(today.plusDays(Verification.MOST_DAYS))) {
            throw new InvalidRequest(
                    "#/check/dueOn",
                    "invalid",
                    "After today, and at most " + Verification.MOST_DAYS + " days from now.");
        }
        return check.dueOn();
    }

    static void requireUsable(ServiceFacts facts) {
        for (int i = 0; i < facts.hours().size(); i++) {
            if (!facts.hours().get(i).inOrder()) {
                throw new InvalidRequest("#/facts/hours/" + i + "/closes", "invalid", "It closes after it opens.");
            }
        }
        for (int i = 0; i < facts.places().size(); i++) {
            if (!facts.places().get(i).whole()) {
                throw new InvalidRequest(
                        "#/facts/places/" + i + "/latitude", "invalid", "Latitude and longitude, or neither.");
            }
        }
    }
}
