package org.mrcnetwork.identity.api;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.accounts.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom somebody can hand a case over to: who works for the same organisation, by name, without addresses. */
@RestController
@RequestMapping("/api/v1/colleagues")
class ColleaguesController {

    private final Memberships memberships;

    ColleaguesController(Memberships memberships) {
        this.memberships = memberships;
    }

    record Colleague(UUID id, String name, List<String> roles) {

        static Colleague from(Membership membership) {
            return new Colleague(
                    membership.account().id(), membership.account().name(), List.of(Role.codes(membership.roles())));
        }
    }

    record Colleagues(List<Colleague> items) {}

    @GetMapping
    Colleagues colleagues(@AuthenticationPrincipal Jwt token) {
        UUID organisation = memberships
                .withId(UUID.fromString(token.getClaimAsString("membership")))
                .orElseThrow(Refusal::forbidden)
                .organisation()
                .id();
        return new Colleagues(
                memberships.in(organisation).stream().map(Colleague::from).toList());
    }
}
