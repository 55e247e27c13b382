package org.mrcnetwork.tenants.messages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.enquiries.CentreMail;
import org.mrcnetwork.tenants.outbound.Delivery;
import org.mrcnetwork.tenants.outbound.SendingSms;
import org.springframework.stereotype.Component;

/** The ways that the speaking centre has. */
@Component
class WaysOut {

    private final SendingSms sms;
    private final CentreMail mail;

    WaysOut(SendingSms sms, CentreMail mail) {
        this.sms = sms;
        this.mail = mail;
    }

    boolean has(Way way) {
        return switch (way) {
            case SMS -> sms.possible();
            case EMAIL -> mail.possible();
        };
    }

    List<Way> all() {
        return Arrays.stream(Way.values()).filter(this::has).toList();
    }

    Delivery send(Way way, UUID id, String to, String subject, String text) {
        return switch (way) {
            case SMS -> sms.send(id.toString(), to, text);
            case EMAIL -> mail.send(to, subject, text);
        };
    }
}
