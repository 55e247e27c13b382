package org.mrcnetwork.tenants.clients;

import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pocket card that a client may ask for: the number and the code by which she takes back what she agreed to, and no
 * word that says what they are; neither the name of the client nor of the centre. Whoever is at risk must not be found
 * with one.
 */
@RestController
@RequestMapping("/api/v1/clients/{client}")
@Transactional
class CardController {

    private final Clients clients;
    private final CaseTeams teams;
    private final WithdrawalCodes codes;
    private final AuditLog audit;

    CardController(Clients clients, CaseTeams teams, WithdrawalCodes codes, AuditLog audit) {
        this.clients = clients;
        this.teams = teams;
        this.codes = codes;
        this.audit = audit;
    }

    /** All that is printed. */
    record PocketCard(String number, String withdrawalCode) {}

    record WithdrawalCode(String code) {}

    @PostMapping("/card")
    @PreAuthorize("hasAuthority('client:register')")
    PocketCard print(@PathVariable UUID client) {
        Client found = clients.findById(client).orElseThrow(() -> new NotFound("That client"));
        if (teams.restriction(client).isPresent()) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "no-card", "There is no card for a client whose file is restricted.");
        }
        audit.record("print-card", "client", client);
        return new PocketCard(found.number(), codes.give(client).inGroups());
    }

    /** To be read out, or written down where the client is safe with it: also for one whose file is restricted. */
    @PostMapping("/withdrawal-code")
    @PreAuthorize("hasAuthority('client:write')")
    WithdrawalCode tell(@PathVariable UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
        audit.record("tell-withdrawal-code", "client", client);
        return new WithdrawalCode(codes.give(client).inGroups());
    }
}
