package org.mrcnetwork.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for which organisation, and what that allows. For everybody who is signed in. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Centres centres;

    MeController(Centres centres) {
        this.centres = centres;
    }

    record SignedInPerson(
            UUID id, @Nullable String name, @Nullable String email) {}

    record SignedInOrganisation(
            UUID id,
            String slug,
            String name,
            String kind,
            @Nullable String country,
            List<String> languages) {}

    record Me(SignedInPerson person, SignedInOrganisation organisation, List<String> permissions) {}

    @GetMapping
    @Transactional(readOnly = true)
    Me me(@AuthenticationPrincipal Jwt token) {
        UUID organisation = UUID.fromString(token.getClaimAsString("org"));
        CentreListing centre = centres.find(organisation).orElse(null);
        List<String> permissions = token.getClaimAsStringList("permissions");
        return new Me(
                new SignedInPerson(
                        UUID.fromString(token.getSubject()),
                        token.getClaimAsString("name"),
                        token.getClaimAsString("email")),
                new SignedInOrganisation(
                        organisation,
                        claim(token, "org_slug"),
                        claim(token, "org_name"),
                        claim(token, "org_kind"),
                        centre == null ? null : centre.country(),
                        centre == null ? List.of() : centre.languages()),
                permissions == null ? List.of() : permissions);
    }

    private static String claim(Jwt token, String name) {
        String value = token.getClaimAsString(name);
        return value == null ? "" : value;
    }
}
