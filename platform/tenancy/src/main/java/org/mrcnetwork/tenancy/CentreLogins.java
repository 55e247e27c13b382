package org.mrcnetwork.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the login of a centre. Only logins of centres that are ready are given out; a centre that is closed or fenced
 * off is refused within ten seconds.
 */
public class CentreLogins {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Cache<UUID, CentreLogin> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    public CentreLogins(DataSource connections, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(connections);
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * The login of a centre that is ready. Call it while no centre is speaking.
     *
     * @throws Refusal 503 when the centre is not ready, 403 when there is none
     */
    public CentreLogin of(UUID centre) {
        CentreLogin cached = known.getIfPresent(centre);
        if (cached != null) {
            return cached;
        }
        CentreLogin found = ownTransaction.execute(_ -> jdbc.sql(
                        "SELECT role_name, password_version, state FROM network.login_of(?)")
                .param(centre)
                .query((row, _) -> {
                    if (!row.getString("state").equals("ready")) {
                        throw new Refusal(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "centre-unavailable",
                                "This centre is not available at the moment. Its data is safe; the administrator knows.");
                    }
                    return new CentreLogin(centre, row.getString("role_name"), row.getInt("password_version"));
                })
                .optional()
                .orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "forbidden", "There is no such centre.")));
        known.put(centre, found);
        return found;
    }

    /** Every centre whose schema is complete and up to date, for work that is done centre by centre. */
    public List<UUID> ready() {
        return jdbc.sql("SELECT * FROM network.ready_centres()")
                .query(UUID.class)
                .list();
    }

    /** Forgets what is remembered of a centre: after its state or password changed here. */
    public void forget(UUID centre) {
        known.invalidate(centre);
    }
}
