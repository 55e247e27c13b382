package org.mrcnetwork.network.recruiters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.network.recruiters.ComplaintCounts.RecruiterComplaintCounts;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterFees;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterLicence;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterSanction;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** What everybody reads of an agency. */
@Component
class RecruiterViews {

    private static final int MOST_REPLIES = 100;

    private final Centres centres;
    private final ComplaintCounts counts;
    private final Replies replies;

    RecruiterViews(Centres centres, ComplaintCounts counts, Replies replies) {
        this.centres = centres;
        this.counts = counts;
        this.replies = replies;
    }

    /**
     * @param status of the licence today
     * @param sanctioned whether a sanction holds today
     * @param stale whether nobody has made sure in time
     * @param ours whether the speaking centre keeps it
     */
    record RecruiterSummary(
            UUID id,
            String name,
            List<String> otherNames,
            String country,
            List<String> destinations,
            LicenceStatus status,
            @Nullable LocalDate validUntil,
            boolean sanctioned,
            @Nullable LocalDate verifiedOn,
            boolean stale,
            boolean ours) {

        static RecruiterSummary from(Recruiter recruiter, LocalDate today) {
            RecruiterFacts facts = recruiter.facts();
            Recruiter.Check check = recruiter.check();
            return new RecruiterSummary(
                    recruiter.id(),
                    facts.name(),
                    facts.otherNames(),
                    facts.country(),
                    facts.destinations(),
                    recruiter.statusOn(today),
                    facts.licence().validUntil(),
                    recruiter.sanctionedOn(today),
                    check == null ? null : check.on(),
                    recruiter.staleOn(today),
                    isOurs(recruiter));
        }
    }

    /** @param name empty for a centre that is no longer at work */
    record RecruiterCentre(UUID id, String name) {}

    record RecruiterCheck(LocalDate on, RecruiterCentre by, LocalDate dueOn) {}

    record RecruiterReply(UUID id, String words, LocalDate repliedOn, RecruiterCentre receivedBy) {}

    /**
     * @param licence with the status that was last stated
     * @param status of the licence today
     * @param changedOn when what is said of it last changed; after the check, that does not vouch for the change
     */
    record RecruiterView(
            UUID id,
            String name,
            List<String> otherNames,
            String country,
            List<String> destinations,
            RecruiterLicence licence,
            LicenceStatus status,
            RecruiterFees fees,
            List<RecruiterSanction> sanctions,
            boolean sanctioned,
            RecruiterCentre keeper,
            boolean ours,
            @Nullable RecruiterCheck check,
            LocalDate changedOn,
            boolean stale,
            RecruiterComplaintCounts complaints,
            List<RecruiterReply> replies,
            long version) {}

    RecruiterView of(Recruiter recruiter) {
        LocalDate today = KeepingRecruiters.today();
        RecruiterFacts facts = recruiter.facts();
        Recruiter.Check check = recruiter.check();
        return new RecruiterView(
                recruiter.id(),
                facts.name(),
                facts.otherNames(),
                facts.country(),
                facts.destinations(),
                facts.licence(),
                recruiter.statusOn(today),
                facts.fees(),
                facts.sanctions(),
                recruiter.sanctionedOn(today),
                centre(recruiter.keeper()),
                isOurs(recruiter),
                check == null ? null : new RecruiterCheck(check.on(), centre(check.by()), check.dueOn()),
                recruiter.changedOn(),
                recruiter.staleOn(today),
                counts.of(recruiter.id()),
                replies.of(recruiter.id(), MOST_REPLIES).stream().map(this::of).toList(),
                recruiter.version());
    }

    RecruiterReply of(Replies.Reply reply) {
        return new RecruiterReply(reply.id(), reply.words(), reply.repliedOn(), centre(reply.receivedBy()));
    }

    private RecruiterCentre centre(UUID id) {
        return new RecruiterCentre(id, centres.find(id).map(CentreListing::name).orElse(""));
    }

    /** Nothing is the administration's or a region's own. */
    private static boolean isOurs(Recruiter recruiter) {
        return Tenancy.speaking()
                .map(CentreLogin::centre)
                .filter(recruiter.keeper()::equals)
                .isPresent();
    }
}
