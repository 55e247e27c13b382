package org.mrcnetwork.tenancy.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.MasterSecret;
import org.postgresql.util.PasswordUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes the role, the schema and the tables of a centre. */
public final class CentreSchemas {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final OwnerConnections owner;
    private final MasterSecret master;
    private final ChangeLog changeLog;
    private final SecureRandom random = new SecureRandom();
    private final String version;
    private volatile String script = "";

    CentreSchemas(OwnerConnections owner, MasterSecret master, ChangeLog changeLog) {
        this.owner = owner;
        this.master = master;
        this.changeLog = changeLog;
        this.version = changeLog.version();
    }

    /** What a schema's stored version must equal to be up to date. */
    String version() {
        return version;
    }

    /**
     * Gives the centre its role, its schema and every table of the current version, in one call and one transaction: it
     * is there whole or not at all. Safe to repeat, also at once from two sides.
     *
     * @return true when it was made now, false when it was there already
     */
    public boolean create(UUID centre) {
        try (Connection connection = owner.open("network_private")) {
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 7))", _ -> {}, centre.toString());
            if (existing(jdbc, centre).isPresent()) {
                return false;
            }
            CentreLogin login = new CentreLogin(centre, newName(), 1);
            jdbc.execute(creation(login));
            jdbc.update("""
                    INSERT INTO network_private.centre_login
                        (centre_id, role_name, password_version, schema_version, state, migrated_at)
                    VALUES (?, ?, ?, ?, 'ready', now())
                    """, centre, login.role(), login.passwordVersion(), version);
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of a centre could not be made", e);
        }
    }

    private static Optional<String> existing(JdbcTemplate jdbc, UUID centre) {
        return jdbc
                .queryForList(
                        "SELECT role_name FROM network_private.centre_login WHERE centre_id = ?", String.class, centre)
                .stream()
                .findFirst();
    }

    private String creation(CentreLogin login) throws SQLException {
        return """
                CREATE ROLE %1$s LOGIN CONNECTION LIMIT 60 PASSWORD '%2$s';
                GRANT mrc_centre TO %1$s;
                DO $connect$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %%I TO %1$s', current_database()); END $connect$;
                CREATE SCHEMA %1$s;
                GRANT USAGE ON SCHEMA %1$s TO %1$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %1$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT USAGE ON SEQUENCES TO %1$s;
                SET LOCAL search_path = %1$s, ext;
                %3$s
                REVOKE ALL ON %1$s.databasechangelog FROM %1$s;
                """.formatted(login.role(), verifier(login), script());
    }

    /** The SCRAM verifier, so that no statement and no log of the server ever holds the password. */
    private String verifier(CentreLogin login) throws SQLException {
        return PasswordUtil.encodePassword(
                login.role(), master.passwordOf(login).toCharArray(), "scram-sha-256");
    }

    private String script() {
        if (script.isEmpty()) {
            script = changeLog.script();
        }
        return script;
    }

    private String newName() {
        StringBuilder name = new StringBuilder("c_");
        for (int i = 0; i < 16; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
