package org.mrcnetwork.tenants.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Component;

/** Disclosures as they are shown. */
@Component
class DisclosureViews {

    private final DisclosureTexts texts;
    private final Signatures signatures;
    private final DecidingDisclosures deciding;
    private final ClientFiles clients;

    DisclosureViews(DisclosureTexts texts, Signatures signatures, DecidingDisclosures deciding, ClientFiles clients) {
        this.texts = texts;
        this.signatures = signatures;
        this.deciding = deciding;
        this.clients = clients;
    }

    record DisclosureLine(
            UUID id,
            ClientFiles.@Nullable ClientName client,
            Origin origin,
            DisclosureStatus status,
            String authority,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy) {}

    /** @param told what the authority would be told, or was told, word for word */
    record DisclosureView(
            UUID id,
            ClientFiles.@Nullable ClientName client,
            Origin origin,
            DisclosureStatus status,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            DisclosureTexts.Request request,
            Person loggedBy,
            DisclosureTexts.@Nullable Proposal proposal,
            @Nullable Person proposedBy,
            List<Signatures.Signature> signatures,
            @Nullable ReferralLetter told,
            @Nullable String handedOverTo,
            @Nullable String handedOverHow,
            @Nullable Instant handedOverAt,
            long version) {}

    DisclosureLine line(Disclosure disclosure) {
        return new DisclosureLine(
                disclosure.id(),
                clients.name(disclosure.clientId()).orElse(null),
                disclosure.origin(),
                disclosure.status(),
                request(disclosure).authority(),
                disclosure.receivedOn(),
                disclosure.answerBy());
    }

    DisclosureView whole(Disclosure disclosure) {
        boolean proposed = disclosure.proposal() != null;
        byte[] sealed = disclosure.handover();
        DisclosureTexts.Handover handover =
                sealed == null ? null : texts.open(sealed, disclosure.id(), DisclosureTexts.Handover.class);
        ReferralLetter would = proposed ? deciding.told(disclosure) : null;
        return new DisclosureView(
                disclosure.id(),
                clients.name(disclosure.clientId()).orElse(null),
                disclosure.origin(),
                disclosure.status(),
                disclosure.receivedOn(),
                disclosure.answerBy(),
                request(disclosure),
                disclosure.loggedBy(),
                proposed ? deciding.proposal(disclosure) : null,
                disclosure.proposedBy(),
                signatures.of(disclosure.id()),
                handover == null ? would : handover.told(),
                handover == null ? null : handover.to(),
                handover == null ? null : handover.how(),
                disclosure.handedOverAt(),
                disclosure.version());
    }

    private DisclosureTexts.Request request(Disclosure disclosure) {
        return texts.open(disclosure.request(), disclosure.id(), DisclosureTexts.Request.class);
    }
}
