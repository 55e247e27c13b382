package org.mrcnetwork.tenants.enquiries;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.encryption.SpokenCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what strangers fill in on the centre's public pages, and tells them how far it is. The centre speaks for itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReceivingFromWebsite {

    /** Stands for the forms among the ways in. */
    private static final UUID FORMS = UUID.fromString("00000000-0000-8000-8000-000000000001");

    private final Enquiries enquiries;
    private final ReceivingEnquiries receiving;
    private final InboundReceipts receipts;
    private final CentreKeys keys;
    private final JsonMapper json;

    ReceivingFromWebsite(
            Enquiries enquiries,
            ReceivingEnquiries receiving,
            InboundReceipts receipts,
            CentreKeys keys,
            JsonMapper json) {
        this.enquiries = enquiries;
        this.receiving = receiving;
        this.receipts = receipts;
        this.keys = keys;
        this.json = json;
    }

    /** How far something is, and nothing else of it. */
    public enum Progress {
        RECEIVED,
        TAKEN,
        ANSWERED,
        CLOSED
    }

    /**
     * The same form with the same words is one enquiry, however often the browser sends it, and the answer is the same
     * number: it is made of both with the centre's key. With other words it is another, so that nothing that somebody
     * mended and sent again is lost.
     *
     * @param form the id of the form as it was handed out
     * @param client whose it is, where that is known
     * @return the number by which the sender asks after it
     */
    public SpokenCode receive(UUID form, EnquiryKind kind, Contents contents, String language, @Nullable UUID client) {
        String sent = form + "|" + kind + "|" + json.writeValueAsString(contents);
        SpokenCode number = SpokenCode.of(keys.hash(sent, "enquiry-sent"));
        receipts.once(FORMS, sent, () -> {
            UUID id = Ids.next();
            receiving.fromWebsite(id, kind, contents, language, client, hash(number));
            return id;
        });
        return number;
    }

    public Optional<Progress> progress(SpokenCode number) {
        return enquiries.findByNumberHash(hash(number)).map(enquiry -> switch (enquiry.status()) {
            case NEW -> Progress.RECEIVED;
            case ASSIGNED -> Progress.TAKEN;
            case ANSWERED -> Progress.ANSWERED;
            case CLOSED -> Progress.CLOSED;
        });
    }

    private byte[] hash(SpokenCode number) {
        return keys.hash(number.letters(), "enquiry-number");
    }
}
