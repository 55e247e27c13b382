package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one file of two that are of one person, and two of one again. Only who may know of both can; of what came of a
 * restricted client and another, only the restricted one's team knows.
 */
@Service
@Transactional
class MergingClients {

    private final Clients clients;
    private final Confidences confidences;
    private final MergedClients merged;
    private final RegisteringClients registering;
    private final StaffingCases staffing;
    private final KeepingSearchKeys searchKeys;
    private final CentreKeys keys;
    private final AuditLog audit;
    private final JsonMapper json;

    MergingClients(
            Clients clients,
            Confidences confidences,
            MergedClients merged,
            RegisteringClients registering,
            StaffingCases staffing,
            KeepingSearchKeys searchKeys,
            CentreKeys keys,
            AuditLog audit,
            JsonMapper json) {
        this.clients = clients;
        this.confidences = confidences;
        this.merged = merged;
        this.registering = registering;
        this.staffing = staffing;
        this.searchKeys = searchKeys;
        this.keys = keys;
        this.audit = audit;
        this.json = json;
    }

    /** Of two files: which version of each was looked at, and what was chosen where they differ. */
    record Decision(UUID other, long version, long otherVersion, Map<String, Side> choices) {}

    /**
     * What a merge leaves behind, encrypted.
     *
     * @param before the kept client's facts
     * @param merged its facts afterwards
     * @param done what the database answered
     */
    record Trace(JsonNode before, JsonNode merged, String done) {}

    /**
     * @return the merge's id
     * @throws StaleVersion when somebody changed one of the two files since it was looked at
     */
    UUID merge(UUID id, UUID client, Decision decision) {
        if (client.equals(decision.other())) {
            throw new InvalidRequest("#/otherId", "invalid", "These are not two files.");
        }
        Client kept = looked(client, decision.version());
        Client gone = looked(decision.other(), decision.otherVersion());
        staffing.requireMayStaff(kept.id());
        staffing.requireMayStaff(gone.id());
        String goneNumber = gone.number();
        ObjectNode before = facts(kept);
        ObjectNode theirs = facts(gone);
        ObjectNode facts = MergedFacts.merged(before, theirs, decision.choices(), json);
        String done = merged.merge(gone.id(), kept.id());
        staffing.merged(kept.id());
        registering.write(kept, form(kept, facts), List.of(extra(theirs)));
        byte[] trace = json.writeValueAsBytes(new Trace(before, facts(kept), done));
        merged.add(id, kept, gone.id(), goneNumber, keys.encrypt(trace, id), Person.speaking());
        audit.record("merge", "client", kept.id());
        audit.record("merge-away", "client", gone.id());
        return id;
    }

    /**
     * Safe to repeat.
     *
     * @return the client who was merged away and is back
     * @throws Refusal 409 merged-again when a later merge has to be undone first
     */
    UUID undo(UUID client, UUID id) {
        MergedClients.Kept merge = merged.find(id)
                .filter(found -> found.client().equals(client))
                .orElseThrow(() -> new NotFound("That merge"));
        if (merge.undoneAt() != null) {
            return merge.gone();
        }
        boolean latest = merged.into(client).stream()
                .filter(other -> other.undoneAt() == null)
                .findFirst()
                .filter(other -> other.id().equals(id))
                .isPresent();
        if (!latest || !merge.client().equals(merge.kept())) {
            throw new Refusal(HttpStatus.CONFLICT, "merged-again", "Undo what was merged afterwards first.");
        }
        staffing.requireMayStaff(client);
        Client kept = clients.findById(client).orElseThrow(() -> new NotFound("That client"));
        Trace trace = json.readValue(new String(keys.decrypt(merge.record(), id), StandardCharsets.UTF_8), Trace.class);
        ObjectNode facts = MergedFacts.parted(facts(kept), trace.merged(), trace.before());
        merged.unmerge(trace.done());
        registering.write(kept, form(kept, facts), List.of(extra(trace.before())));
        clients.findById(merge.gone()).ifPresent(back -> searchKeys.remember(back.id(), back.profile()));
        merged.undone(id, Person.speaking());
        audit.record("undo-merge", "client", client);
        audit.record("undo-merge", "client", merge.gone());
        return merge.gone();
    }

    private Client looked(UUID id, long version) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        if (client.version() != version) {
            throw new StaleVersion(client.version());
        }
        return client;
    }

    private ObjectNode facts(Client client) {
        return MergedFacts.of(ClientView.from(client, confidences.of(client), null), json);
    }

    private Map<UUID, List<String>> extra(JsonNode facts) {
        return facts.path("extra").isObject()
                ? json.convertValue(facts.path("extra"), new TypeReference<Map<UUID, List<String>>>() {})
                : Map.of();
    }

    private ClientForm form(Client client, ObjectNode facts) {
        ObjectNode form = facts.deepCopy();
        form.put("id", client.id().toString());
        return json.treeToValue(form, ClientForm.class);
    }
}
