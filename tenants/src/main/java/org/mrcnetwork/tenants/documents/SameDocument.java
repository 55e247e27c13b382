package org.mrcnetwork.tenants.documents;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.SamePersonMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two files that have a document of one kind, number and issuing country. The numbers are compared by what the centre's
 * key makes of them ({@link SecretDetails#hash}); a country that was not noted speaks neither for nor against.
 * Contracts and certificates have numbers that many people share.
 */
@Component
class SameDocument implements SamePersonMark {

    private final JdbcClient jdbc;

    SameDocument(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String reason() {
        return "same-document";
    }

    @Override
    public double weight() {
        return 0.6;
    }

    @Override
    public List<UUID> sharedWith(UUID client) {
        return jdbc.sql("""
                SELECT DISTINCT other.client_id FROM document own JOIN document other
                  ON other.number_hash = own.number_hash AND other.kind = own.kind AND other.client_id <> own.client_id
                 AND coalesce(other.issuing_country = own.issuing_country, true)
                WHERE own.client_id = ? AND own.kind IN ('PASSPORT', 'NATIONAL_ID', 'VISA', 'RESIDENCE_PERMIT', 'WORK_PERMIT',
                                                         'HEALTH_CARD')
                """).param(client).query(UUID.class).list();
    }
}
