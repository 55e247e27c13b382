package org.mrcnetwork.network.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administration's desk for centres. */
@RestController
@RequestMapping("/api/v1/onboarding/centres")
@PreAuthorize("hasAuthority('centre:onboard')")
class OnboardingController {

    private final CentreRegister register;
    private final ProvisioningLog log;
    private final ProvisioningCentres provisioning;
    private final Regions regions;

    OnboardingController(
            CentreRegister register, ProvisioningLog log, ProvisioningCentres provisioning, Regions regions) {
        this.register = register;
        this.log = log;
        this.provisioning = provisioning;
        this.regions = regions;
    }

    record ManagerForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Pattern(regexp = "en|fr|pt|ar") String language) {}

    record CentreForm(
            @NotNull UUID id,

            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}")
            String slug,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Pattern(regexp = "[A-Z]{2}") String country,
            @NotBlank @Size(max = 200) String city,
            @NotNull CentreKind kind,
            @NotNull ProviderType providerType,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
            @NotBlank String timeZone,
            @Nullable UUID regionId,
            @NotNull @Valid ManagerForm manager) {

        Centre toCentre() {
            return new Centre(
                    id,
                    slug,
                    name.strip(),
                    country,
                    city.strip(),
                    kind,
                    providerType,
                    languages,
                    timeZone,
                    regionId,
                    new Centre.FirstManager(
                            manager.name().strip(), manager.email().strip(), manager.language()));
        }
    }

    record CentreOnboarding(
            UUID id,
            String slug,
            String name,
            String country,
            String city,
            CentreKind kind,
            ProviderType providerType,
            List<String> languages,
            String timeZone,
            @Nullable UUID regionId,
            ManagerForm manager,
            String status,
            List<ProvisioningLog.Line> steps) {

        static CentreOnboarding from(Centre centre, List<ProvisioningLog.Line> steps) {
            return new CentreOnboarding(
                    centre.getId(),
                    centre.slug(),
                    centre.name(),
                    centre.country(),
                    centre.city(),
                    centre.kind(),
                    centre.providerType(),
                    centre.languages(),
                    centre.timeZone(),
                    centre.regionId(),
                    new ManagerForm(
                            centre.manager().name(),
                            centre.manager().email(),
                            centre.manager().language()),
                    centre.status().name().toLowerCase(Locale.ROOT),
                    steps);
        }
    }

    record CentreOnboardings(
            List<CentreOnboarding> items, @Nullable String next) {}

    @GetMapping
    CentreOnboardings all() {
        return new CentreOnboardings(
                register.findAllByOrderByNameAscIdAsc().stream()
                        .map(centre -> CentreOnboarding.from(centre, log.of(centre.getId())))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    CentreOnboarding one(@PathVariable UUID id) {
        return register.findById(id)
                .map(centre -> CentreOnboarding.from(centre, log.of(id)))
                .orElseThrow(() -> new NotFound("That centre"));
    }

    /** Registers a centre. The same id with the same slug again answers with what is there. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CentreOnboarding register(@Valid @RequestBody CentreForm form) {
        check(form);
        Centre known = register.findById(form.id()).orElse(null);
        if (known == null) {
            if (register.existsBySlug(form.slug())) {
                throw new Conflict("Another centre has the short name " + form.slug() + ".");
            }
            register.save(form.toCentre());
        } else if (!known.slug().equals(form.slug())) {
            throw new Conflict("Another centre was registered under this id.");
        }
        log.open(form.id());
        return one(form.id());
    }

    private void check(CentreForm form) {
        if (!List.of(Locale.getISOCountries()).contains(form.country())) {
            throw new InvalidRequest("#/country", "unknown-value", "No country has this ISO 3166 code.");
        }
        try {
            ZoneId.of(form.timeZone());
        } catch (DateTimeException e) {
            throw new InvalidRequest("#/timeZone", "unknown-value", "No time zone has this name.");
        }
        UUID region = form.regionId();
        if (region != null && !regions.exists(region)) {
            throw new InvalidRequest("#/regionId", "unknown-value", "There is no such region.");
        }
    }

    @PostMapping("/{id}/provisioning")
    CentreOnboarding provision(@PathVariable UUID id) {
        provisioning.run(id);
        return one(id);
    }
}
