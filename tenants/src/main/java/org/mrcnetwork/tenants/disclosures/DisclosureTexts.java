package org.mrcnetwork.tenants.disclosures;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is said in a disclosure, as it lies encrypted in the database. */
@Component
class DisclosureTexts {

    private final CentreKeys keys;
    private final JsonMapper json;

    DisclosureTexts(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @param legalBasis the law or order that is named, in the asker's words */
    record Request(
            String authority,
            @Nullable String contact,
            @Nullable String legalBasis,
            String askedFor) {}

    /**
     * @param harm how the client could come to harm by it, and what is done about that
     * @param words the least that answers what was asked, beside the groups of fields
     */
    record Proposal(
            Decision decision,
            ClientsView clientsView,
            @Nullable String clientsWords,
            String harm,
            Set<FieldGroup> fieldGroups,
            String words) {}

    /** @param told exactly what left: nothing is added to it afterwards */
    record Handover(String to, String how, ReferralLetter told) {}

    byte[] sealed(Object text, UUID disclosure) {
        return keys.encrypt(json.writeValueAsString(text).getBytes(StandardCharsets.UTF_8), disclosure);
    }

    <T> T open(byte[] sealed, UUID disclosure, Class<T> type) {
        return json.readValue(new String(keys.decrypt(sealed, disclosure), StandardCharsets.UTF_8), type);
    }
}
