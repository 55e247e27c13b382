package org.mrcnetwork.tenants.disclosures;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what was asked to what is handed over: a proposal, two signatures, and the least words. */
@Service
@Transactional
class DecidingDisclosures {

    private static final int SIGNATURES = 2;

    private final Disclosures disclosures;
    private final Signatures signatures;
    private final DisclosureTexts texts;
    private final ClientFiles clients;
    private final AuditLog audit;

    DecidingDisclosures(
            Disclosures disclosures,
            Signatures signatures,
            DisclosureTexts texts,
            ClientFiles clients,
            AuditLog audit) {
        this.disclosures = disclosures;
        this.signatures = signatures;
        this.texts = texts;
        this.clients = clients;
        this.audit = audit;
    }

    UUID log(UUID client, DisclosureController.RequestForm form) {
        clients.requireExists(client);
        if (disclosures.findById(form.id()).isPresent()) {
            throw new Conflict("Another disclosure has this id.");
        }
        var request = new DisclosureTexts.Request(
                form.authority().strip(),
                form.contact(),
                form.legalBasis(),
                form.askedFor().strip());
        disclosures.save(new Disclosure(
                form.id(),
                client,
                form.origin(),
                form.receivedOn(),
                form.answerBy(),
                texts.sealed(request, form.id()),
                Person.speaking()));
        audit.record("log-disclosure", "client", client);
        return form.id();
    }

    Disclosure propose(UUID id, long version, DisclosureTexts.Proposal proposal) {
        Disclosure disclosure = seen(id, version);
        if (proposal.clientsView() == ClientsView.ASKING_WOULD_HARM && blank(proposal.clientsWords())) {
            throw new InvalidRequest("#/clientsWords", "required", "Say why asking the client would harm.");
        }
        disclosure.propose(texts.sealed(proposal, id), Person.speaking());
        signatures.forget(id);
        audit.record("propose-disclosure", "client", disclosure.clientId());
        disclosures.flush();
        return disclosure;
    }

    /** The second of two different people decides. The proposal that is signed is the one that was read. */
    Disclosure sign(UUID id, long version) {
        Disclosure disclosure = seen(id, version);
        disclosure.requireProposed();
        if (!signatures.add(disclosure, Person.speaking())) {
            throw new Conflict("You have signed this already; a second person has to.");
        }
        audit.record("sign-disclosure", "client", disclosure.clientId());
        if (signatures.of(id).size() >= SIGNATURES) {
            disclosure.decide(proposal(disclosure).decision());
            disclosures.flush();
        }
        return disclosure;
    }

    Disclosure handOver(UUID id, long version, String to, String how) {
        Disclosure disclosure = seen(id, version);
        ReferralLetter told = told(disclosure);
        disclosure.handOver(texts.sealed(new DisclosureTexts.Handover(to, how, told), id), Instant.now());
        audit.record("hand-over-disclosure", "client", disclosure.clientId());
        disclosures.flush();
        return disclosure;
    }

    /** What an authority would be told, word for word: the proposed groups of fields and words, nothing else. */
    ReferralLetter told(Disclosure disclosure) {
        DisclosureTexts.Proposal proposal = proposal(disclosure);
        Set<FieldGroup> groups = proposal.decision() == Decision.DISCLOSE ? proposal.fieldGroups() : Set.of();
        return clients.letter(disclosure.clientId(), proposal.words(), null, null)
                .onlyWith(groups);
    }

    DisclosureTexts.Proposal proposal(Disclosure disclosure) {
        byte[] sealed = disclosure.proposal();
        if (sealed == null) {
            throw new NotFound("A proposal");
        }
        return texts.open(sealed, disclosure.id(), DisclosureTexts.Proposal.class);
    }

    Disclosure find(UUID id) {
        return disclosures.findById(id).orElseThrow(() -> new NotFound("That disclosure"));
    }

    private Disclosure seen(UUID id, long version) {
        Disclosure disclosure = find(id);
        if (disclosure.version() != version) {
            throw new StaleVersion(disclosure.version());
        }
        return disclosure;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
