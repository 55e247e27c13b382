package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file itself, what the client agreed to, and who works with the client. */
@Component
@Order(0)
class ClientKept implements KeptAboutClient {

    private final Clients clients;
    private final Consents consents;
    private final CaseTeams teams;
    private final Confidences confidences;
    private final ExtraFields fields;

    ClientKept(Clients clients, Consents consents, CaseTeams teams, Confidences confidences, ExtraFields fields) {
        this.clients = clients;
        this.consents = consents;
        this.teams = teams;
        this.confidences = confidences;
        this.fields = fields;
    }

    /** @param ownQuestions what the client answered to them, in the centre's language */
    record File(
            ClientView facts,
            List<ExtraFields.Said> ownQuestions,
            List<ConsentController.ConsentView> consents,
            List<CaseTeams.Member> team) {}

    @Override
    public String room() {
        return "file";
    }

    @Override
    public File about(UUID id) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        @Nullable
        RestrictedBecause restricted =
                teams.restriction(id).map(CaseTeams.Restriction::because).orElse(null);
        Confidential said = confidences.of(client);
        return new File(
                ClientView.from(client, said, restricted),
                fields.readable(client.answers(said)),
                consents.findAllByClientIdOrderByGivenAtDesc(id).stream()
                        .map(ConsentController.ConsentView::from)
                        .toList(),
                teams.of(id));
    }
}
