package org.mrcnetwork.identity.api;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.EndingMemberships;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.invitations.Inviting;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The members of the organisation that the token speaks for, and of no other. */
@RestController
@RequestMapping("/api/v1")
class MembersController {

    private final Memberships memberships;
    private final EndingMemberships ending;
    private final Inviting inviting;

    MembersController(Memberships memberships, EndingMemberships ending, Inviting inviting) {
        this.memberships = memberships;
        this.ending = ending;
        this.inviting = inviting;
    }

    record Belonging(String slug, String name, OrganisationKind kind, boolean current) {}

    record Member(UUID id, UUID accountId, String name, String email, List<String> roles, Instant since) {

        static Member from(Membership membership) {
            return new Member(
                    membership.id(),
                    membership.account().id(),
                    membership.account().name(),
                    membership.account().email().value(),
                    List.of(Role.codes(membership.roles())),
                    membership.since());
        }
    }

    record Members(List<Member> items, @Nullable String next) {}

    /** The organisations this person can switch to. */
    @GetMapping("/memberships")
    List<Belonging> mine(@AuthenticationPrincipal Jwt token) {
        Membership speaking = speaking(token);
        return memberships.of(speaking.account().id()).stream()
                .map(it -> new Belonging(
                        it.organisation().slug(),
                        it.organisation().name(),
                        it.organisation().kind(),
                        it.id().equals(speaking.id())))
                .toList();
    }

    @GetMapping("/members")
    Members members(@AuthenticationPrincipal Jwt token) {
        UUID organisation = speaking(token).organisation().id();
        return new Members(
                memberships.in(organisation).stream().map(Member::from).toList(), null);
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    void invite(@AuthenticationPrincipal Jwt token, @Valid @RequestBody InvitationForm form) {
        Membership speaking = speaking(token);
        var organisation = speaking.organisation();
        inviting.invite(
                organisation,
                form.toRequest(form.requiredId(), organisation.kind()),
                speaking.account().id());
    }

    @DeleteMapping("/members/{membership}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Jwt token, @PathVariable UUID membership) {
        Membership speaking = speaking(token);
        if (membership.equals(speaking.id())) {
            throw Refusal.conflict("Nobody ends a membership of their own.");
        }
        if (!ending.end(membership, speaking.organisation().id())) {
            throw Refusal.notFound();
        }
    }

    /** Asked afresh: a token outlives its membership by minutes, what it opens here does not. */
    private Membership speaking(Jwt token) {
        return memberships
                .withId(UUID.fromString(token.getClaimAsString("membership")))
                .orElseThrow(Refusal::forbidden);
    }
}
