package org.mrcnetwork.tenants.outbound;

import java.util.Objects;
import java.util.Optional;
import org.mrcnetwork.tenants.outbound.Delivery.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends an SMS by the speaking centre's provider. Whether the one it goes to may be written to is asked before: for
 * clients, {@code ClientFiles}.
 */
@Component
public class SendingSms {

    private final SmsGateways gateways;
    private final PostingSms posting;
    private final TransactionTemplate transaction;

    SendingSms(SmsGateways gateways, PostingSms posting, TransactionTemplate transaction) {
        this.gateways = gateways;
        this.posting = posting;
        this.transaction = transaction;
    }

    /** Whether the centre has a provider. */
    public boolean possible() {
        return gateways.exists();
    }

    /** A number as it is written, in E.164; empty when it is none, or lacks its country. */
    public static Optional<String> number(String written) {
        String digits = written.replaceAll("[\\s().-]", "");
        return digits.matches("\\+[1-9]\\d{6,14}") ? Optional.of(digits) : Optional.empty();
    }

    /**
     * Outside a transaction no connection is held while the provider is asked.
     *
     * @param id the same when it is sent again
     * @param to in E.164
     */
    public Delivery send(String id, String to, String text) {
        Optional<SmsGateways.SmsGateway> gateway = Objects.requireNonNull(transaction.execute(_ -> gateways.find()));
        if (gateway.isEmpty()) {
            return new Delivery(Result.NEVER, "no-provider");
        }
        if (number(to).isEmpty()) {
            return new Delivery(Result.NEVER, "number");
        }
        Delivery delivery = posting.post(gateway.get().settings(), id, to, text);
        transaction.executeWithoutResult(_ -> gateways.note(gateway.get().id(), delivery));
        return delivery;
    }
}
