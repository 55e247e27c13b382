package org.mrcnetwork.network.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administration's desk for regions and their coordinators. */
@RestController
@RequestMapping("/api/v1/onboarding/regions")
@PreAuthorize("hasAuthority('centre:onboard')")
class RegionController {

    private final Regions regions;
    private final IdentityService identity;

    RegionController(Regions regions, IdentityService identity) {
        this.regions = regions;
        this.identity = identity;
    }

    record RegionForm(
            @NotNull UUID id,

            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}")
            String slug,

            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid OnboardingController.ManagerForm coordinator) {}

    record RegionList(List<Regions.Region> items, @Nullable String next) {}

    @GetMapping
    RegionList all() {
        return new RegionList(regions.all(), null);
    }

    /** Makes a region and invites its coordinator. Sent again after a failure, it does what is left. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Regions.Region add(@Valid @RequestBody RegionForm form) {
        if (regions.slugTaken(form.slug(), form.id())) {
            throw new Conflict("Another region has the short name " + form.slug() + ".");
        }
        regions.add(form.id(), form.slug(), form.name().strip(), form.coordinator());
        identity.putOrganisation(
                form.id(),
                new IdentityService.Organisation(
                        form.slug(),
                        form.name().strip(),
                        "region",
                        List.of(form.coordinator().language())));
        identity.putInvitation(
                form.id(),
                regions.invitationOf(form.id()),
                new IdentityService.Invitation(
                        form.coordinator().email(),
                        form.coordinator().name(),
                        List.of("coordinator"),
                        form.coordinator().language()));
        return regions.find(form.id()).orElseThrow(() -> new NotFound("That region"));
    }
}
