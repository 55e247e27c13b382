package org.mrcnetwork.identity.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.keys.Digest;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations. */
@Repository
class Invitations {

    private static final String SELECT = """
            SELECT i.id, i.email, i.name, i.roles, i.language, i.generation, i.expires_at, i.accepted_at,
                   o.id AS organisation_id, o.slug, o.name AS organisation_name, o.kind, o.languages
            FROM invitations i JOIN organisations o ON o.id = i.organisation_id
            """;

    private final JdbcClient jdbc;
    private final InvitationTokens tokens;

    Invitations(JdbcClient jdbc, InvitationTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    Optional<Invitation> withToken(String token) {
        return jdbc.sql(SELECT + "WHERE i.token_hash = :hash")
                .param("hash", Digest.sha256(token))
                .query(Invitations::read)
                .optional();
    }

    Optional<Invitation> withIdForUpdate(UUID id) {
        return jdbc.sql(SELECT + "WHERE i.id = :id FOR UPDATE OF i")
                .param("id", id)
                .query(Invitations::read)
                .optional();
    }

    /** False when an invitation with this id was added meanwhile. */
    boolean add(Invitation invitation, @Nullable UUID invitedBy, Instant now) {
        return jdbc.sql("""
                INSERT INTO invitations (id, organisation_id, email, name, roles, language, invited_by, generation,
                  token_hash, invited_at, expires_at, mail_due_at)
                VALUES (:id, :organisation, :email, :name, :roles, :language, :by, :generation,
                  :hash, :now, :expires, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                        .param("id", invitation.id())
                        .param("organisation", invitation.organisation().id())
                        .param("email", invitation.email().value())
                        .param("name", invitation.name())
                        .param("roles", Role.codes(invitation.roles()))
                        .param("language", invitation.language())
                        .param("by", invitedBy)
                        .param("generation", invitation.generation())
                        .param("hash", tokens.hashOf(invitation.id(), invitation.generation()))
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(invitation.expiresAt()))
                        .update()
                == 1;
    }

    /** A new link, a new term, a new mail; the old link is unknown from now on. */
    void renew(Invitation invitation, Instant expiresAt, Instant now) {
        int generation = invitation.generation() + 1;
        jdbc.sql("""
                UPDATE invitations SET generation = :generation, token_hash = :hash, expires_at = :expires,
                  mailed_at = NULL, mail_attempts = 0, mail_due_at = :now
                WHERE id = :id
                """)
                .param("id", invitation.id())
                .param("generation", generation)
                .param("hash", tokens.hashOf(invitation.id(), generation))
                .param("expires", Timestamp.from(expiresAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** True for one caller only, however many try at once; the others wait for that one's transaction. */
    boolean accept(UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                UPDATE invitations SET accepted_at = :now, accepted_by = :account
                WHERE id = :id AND accepted_at IS NULL AND expires_at > :now
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** One whose mail is due, kept from other instances until the transaction ends. */
    Optional<Invitation> nextToMail(Instant now) {
        return jdbc.sql(SELECT + """
                WHERE i.mailed_at IS NULL AND i.accepted_at IS NULL AND i.mail_due_at <= :now AND i.expires_at > :now
                ORDER BY i.mail_due_at LIMIT 1 FOR UPDATE OF i SKIP LOCKED
                """)
                .param("now", Timestamp.from(now))
                .query(Invitations::read)
                .optional();
    }

    void mailed(UUID id, Instant now) {
        jdbc.sql("UPDATE invitations SET mailed_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Tries again after half a minute, then ever later, at most every half hour. */
    void mailFailed(UUID id, Instant now) {
        jdbc.sql("""
                UPDATE invitations SET mail_attempts = mail_attempts + 1,
                  mail_due_at = CAST(:now AS timestamptz) + make_interval(secs => least(1800, 30 * power(2, least(mail_attempts, 10))))
                WHERE id = :id
                """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** Names and addresses of people who never answered are not kept. */
    void removeExpiredSince(Duration age, Instant now) {
        jdbc.sql("DELETE FROM invitations WHERE accepted_at IS NULL AND expires_at < :then")
                .param("then", Timestamp.from(now.minus(age)))
                .update();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        Timestamp accepted = row.getTimestamp("accepted_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                Organisations.read(row, number),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Role.of((String[]) row.getArray("roles").getArray()),
                row.getString("language"),
                row.getInt("generation"),
                row.getTimestamp("expires_at").toInstant(),
                accepted == null ? null : accepted.toInstant());
    }
}
