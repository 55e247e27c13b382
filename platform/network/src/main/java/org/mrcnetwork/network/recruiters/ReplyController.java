package org.mrcnetwork.network.recruiters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.network.recruiters.RecruiterViews.RecruiterReply;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The agency's right of reply, used through the centre that keeps its entry. */
@RestController
@RequestMapping("/api/v1/recruiters/{id}/replies")
@Transactional
class ReplyController {

    private final KeepingRecruiters keeping;
    private final Replies replies;
    private final RecruiterViews views;
    private final Centres centres;

    ReplyController(KeepingRecruiters keeping, Replies replies, RecruiterViews views, Centres centres) {
        this.keeping = keeping;
        this.replies = replies;
        this.views = views;
        this.centres = centres;
    }

    /** @param receivedBy the centre to which the agency replied */
    record RecruiterReplyForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 10_000) String words,
            @NotNull LocalDate repliedOn,
            @NotNull UUID receivedBy) {}

    /** Stands beside earlier replies. The same id again answers with what is there. */
    @PostMapping
    @PreAuthorize("hasAuthority('directory:keep')")
    @ResponseStatus(HttpStatus.CREATED)
    RecruiterReply reply(@PathVariable UUID id, @Valid @RequestBody RecruiterReplyForm form) {
        keeping.requireKeeping(keeping.get(id));
        if (form.repliedOn().isAfter(KeepingRecruiters.today())) {
            throw new InvalidRequest("#/repliedOn", "in-future", "Not after today.");
        }
        if (centres.find(form.receivedBy()).isEmpty()) {
            throw new InvalidRequest("#/receivedBy", "unknown-value", "No centre of the network has this id.");
        }
        UUID us = Tenancy.required().centre();
        replies.add(new Replies.Reply(form.id(), id, form.words().strip(), form.repliedOn(), form.receivedBy(), us));
        return replies.find(form.id())
                .filter(reply -> reply.recruiter().equals(id))
                .map(views::of)
                .orElseThrow(() -> new Conflict("Another reply has this id."));
    }
}
