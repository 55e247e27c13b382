package org.mrcnetwork.tenants.clients;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.encryption.SpokenCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With her code a client takes back what she agreed to, without an account and without saying who she is (handbook 7.4).
 * It is made of the client's id with the centre's key, so that it can be printed again and rests nowhere; by its hash it
 * is found. Of two files that became one both codes work.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WithdrawalCodes {

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    WithdrawalCodes(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The code to be given to this client; from now on it is known. */
    SpokenCode give(UUID client) {
        SpokenCode code = SpokenCode.of(keys.hash(client.toString(), "withdrawal-code-of-client"));
        jdbc.sql("INSERT INTO withdrawal_code (code_hash, client_id, given_at) VALUES (?, ?, now())"
                        + " ON CONFLICT DO NOTHING")
                .params(hash(code), client)
                .update();
        return code;
    }

    /** Whose it is. Only for a centre at work on its own account: it knows of everybody. */
    public Optional<UUID> clientOf(SpokenCode code) {
        return jdbc.sql("SELECT client_id FROM withdrawal_code WHERE code_hash = ?")
                .param(hash(code))
                .query(UUID.class)
                .optional();
    }

    private String hash(SpokenCode code) {
        return HexFormat.of().formatHex(keys.hash(code.letters(), "withdrawal-code"));
    }
}
