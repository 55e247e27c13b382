package org.mrcnetwork.network.recruiters;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.Verification;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the centre that keeps an entry does with it. PostgreSQL asks again who that is. */
@Service
@Transactional
class KeepingRecruiters {

    private final Recruiters recruiters;

    KeepingRecruiters(Recruiters recruiters) {
        this.recruiters = recruiters;
    }

    /** The same id again answers with what is there. */
    Recruiter add(UUID id, RecruiterFacts facts, @Nullable LocalDate dueOn) {
        UUID us = Tenancy.required().centre();
        Recruiter before = recruiters.find(id).orElse(null);
        if (before == null) {
            UsableFacts.require(facts, today());
            recruiters.add(id, facts, us, dueOn == null ? null : check(us, dueOn));
        }
        Recruiter there = recruiters.find(id).orElseThrow(() -> new NotFound("That agency"));
        if (!there.keeper().equals(us)) {
            throw new Conflict("Another agency has this id.");
        }
        return there;
    }

    /** @param dueOn as well, where whoever changed the entry made sure of all of it */
    Recruiter change(UUID id, long readVersion, RecruiterFacts facts, @Nullable LocalDate dueOn) {
        Recruiter known = kept(id, readVersion);
        UsableFacts.require(facts, today());
        refuseStale(recruiters.change(id, readVersion, facts), known);
        return dueOn == null ? get(id) : verify(id, readVersion + 1, dueOn);
    }

    /** The entry is as it says: somebody made sure today. */
    Recruiter verify(UUID id, long readVersion, LocalDate dueOn) {
        Recruiter known = kept(id, readVersion);
        refuseStale(recruiters.verify(id, readVersion, check(known.keeper(), dueOn)), known);
        return get(id);
    }

    Recruiter get(UUID id) {
        return recruiters.find(id).orElseThrow(() -> new NotFound("That agency"));
    }

    void requireKeeping(Recruiter recruiter) {
        if (!recruiter.keeper().equals(Tenancy.required().centre())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-the-steward",
                    "Another centre keeps this entry. Tell them what is wrong.");
        }
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Recruiter kept(UUID id, long readVersion) {
        Recruiter known = get(id);
        requireKeeping(known);
        refuseStale(known.version() == readVersion, known);
        return known;
    }

    private static void refuseStale(boolean current, Recruiter known) {
        if (!current) {
            throw new StaleVersion(known.version());
        }
    }

    private static Recruiter.Check check(UUID us, LocalDate dueOn) {
        LocalDate today = today();
        if (!dueOn.isAfter(today) || dueOn.isAfter(today.plusDays(Verification.MOST_DAYS))) {
            throw new InvalidRequest(
                    "#/dueOn",
                    "out-of-range",
                    "After today, and at most " + Verification.MOST_DAYS + " days from now.");
        }
        return new Recruiter.Check(today, us, dueOn);
    }
}
