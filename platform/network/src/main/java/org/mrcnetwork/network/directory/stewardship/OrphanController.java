package org.mrcnetwork.network.directory.stewardship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.DirectoryFacts;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Entries that no centre keeps: they go to the coordinator of the region that they are in, who says which centre keeps
 * them from now on. What is in no region is the administration's. Which region is said by the caller's token.
 */
@RestController
@RequestMapping("/api/v1/directory")
@PreAuthorize("hasAuthority('directory:assign')")
@Transactional
class OrphanController {

    private static final int MOST = 500;

    private final Stewards stewards;
    private final DirectoryFacts facts;

    OrphanController(Stewards stewards, DirectoryFacts facts) {
        this.stewards = stewards;
        this.facts = facts;
    }

    record OrphanList(List<Stewards.Orphan> items, boolean more) {}

    record StewardForm(@NotNull UUID centre) {}

    @GetMapping("/orphans")
    OrphanList orphans(@AuthenticationPrincipal Jwt token) {
        List<Stewards.Orphan> found = stewards.orphans(region(token), MOST + 1);
        return new OrphanList(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    @PutMapping("/organizations/{id}/steward")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable UUID id, @Valid @RequestBody StewardForm form, @AuthenticationPrincipal Jwt token) {
        UUID region = region(token);
        facts.lock();
        if (!stewards.isOrphanOf(region, id)) {
            throw new NotFound("An entry that nobody keeps, of your region,");
        }
        if (!stewards.mayKeep(form.centre(), region)) {
            throw new InvalidRequest("#/centre", "unknown-value", "No centre at work in your region has this id.");
        }
        stewards.assign(id, form.centre());
        facts.refresh(id);
    }

    private static @Nullable UUID region(Jwt token) {
        return "region".equals(token.getClaimAsString("org_kind"))
                ? UUID.fromString(token.getClaimAsString("org"))
                : null;
    }
}
