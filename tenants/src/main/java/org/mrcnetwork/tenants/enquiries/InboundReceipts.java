package org.mrcnetwork.tenants.enquiries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes each message in once, however often it is sent. */
@Component
class InboundReceipts {

    private final JdbcClient jdbc;

    InboundReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID once(UUID way, String messageId, Supplier<UUID> taking) {
        String digest = digest(messageId);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 12))")
                .param(way + digest)
                .query(_ -> {});
        return jdbc.sql("SELECT enquiry_id FROM inbound_receipt WHERE way_id = ? AND message_id = ?")
                .params(way, digest)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID enquiry = taking.get();
                    jdbc.sql("INSERT INTO inbound_receipt (way_id, message_id, enquiry_id, received_at)"
                                    + " VALUES (?, ?, ?, now())")
                            .params(way, digest, enquiry)
                            .update();
                    return enquiry;
                });
    }

    /** Message ids of mail contain addresses, which have no business here. */
    private static String digest(String messageId) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
