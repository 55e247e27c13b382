package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The case team of a client, and whether only its members may know of the client (handbook 3.3.1, 7.4). */
@RestController
@RequestMapping("/api/v1/clients/{client}")
@Transactional
class CaseTeamController {

    private final StaffingCases staffing;
    private final CaseTeams teams;
    private final Clients clients;
    private final AuditLog audit;

    CaseTeamController(StaffingCases staffing, CaseTeams teams, Clients clients, AuditLog audit) {
        this.staffing = staffing;
        this.teams = teams;
        this.clients = clients;
        this.audit = audit;
    }

    record Assignment(
            @NotBlank @Size(max = 200) String name, @NotNull Duty duty) {}

    record RestrictionForm(@NotNull RestrictedBecause because) {}

    /** @param restriction null when every colleague with the permission may know of the client */
    record CaseTeamView(List<CaseTeams.Member> items, CaseTeams.@Nullable Restriction restriction) {}

    @GetMapping("/team")
    @PreAuthorize("hasAuthority('client:read')")
    CaseTeamView team(@PathVariable UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
        audit.record("read-team", "client", client);
        return view(client);
    }

    @PutMapping("/team/{person}")
    @PreAuthorize("hasAuthority('case:staff')")
    CaseTeamView assign(@PathVariable UUID client, @PathVariable UUID person, @Valid @RequestBody Assignment form) {
        if (form.duty() == Duty.EMERGENCY) {
            throw new InvalidRequest("#/duty", "invalid", "Emergency access is taken, with a reason, not given.");
        }
        staffing.assign(client, new Person(person, form.name().strip()), form.duty());
        return view(client);
    }

    @DeleteMapping("/team/{person}")
    @PreAuthorize("hasAuthority('case:staff')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID client, @PathVariable UUID person) {
        staffing.release(client, person);
    }

    @PutMapping("/restriction")
    @PreAuthorize("hasAuthority('case:restrict')")
    CaseTeamView restrict(@PathVariable UUID client, @Valid @RequestBody RestrictionForm form) {
        staffing.restrict(client, form.because());
        return view(client);
    }

    @DeleteMapping("/restriction")
    @PreAuthorize("hasAuthority('case:restrict')")
    CaseTeamView lift(@PathVariable UUID client) {
        staffing.lift(client);
        return view(client);
    }

    private CaseTeamView view(UUID client) {
        return new CaseTeamView(teams.of(client), teams.restriction(client).orElse(null));
    }
}
