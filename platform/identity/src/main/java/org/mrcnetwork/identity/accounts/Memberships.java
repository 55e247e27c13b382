package org.mrcnetwork.identity.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All live memberships: those that have not ended, of accounts that have not ended. */
@Repository
public class Memberships {

    private static final String SELECT = """
            SELECT m.id AS membership_id, m.roles, m.since,
                   a.id AS account_id, a.email, a.name AS account_name, a.locale,
                   o.id AS organisation_id, o.slug, o.name AS organisation_name, o.kind, o.languages
            FROM memberships m
            JOIN accounts a ON a.id = m.account_id AND a.ended_at IS NULL
            JOIN organisations o ON o.id = m.organisation_id
            WHERE m.ended_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Membership> withId(UUID id) {
        return jdbc.sql(SELECT + "AND m.id = :id")
                .param("id", id)
                .query(Memberships::read)
                .optional();
    }

    public Optional<Membership> of(UUID account, String slug) {
        return jdbc.sql(SELECT + "AND m.account_id = :account AND o.slug = :slug")
                .param("account", account)
                .param("slug", slug)
                .query(Memberships::read)
                .optional();
    }

    public List<Membership> of(UUID account) {
        return jdbc.sql(SELECT + "AND m.account_id = :account ORDER BY o.name, o.slug")
                .param("account", account)
                .query(Memberships::read)
                .list();
    }

    public List<Membership> in(UUID organisation) {
        return jdbc.sql(SELECT + "AND m.organisation_id = :organisation ORDER BY a.name, a.email")
                .param("organisation", organisation)
                .query(Memberships::read)
                .list();
    }

    /** Begins a membership; somebody who is a member already gains the roles. */
    public void begin(Account account, Organisation organisation, Set<Role> roles) {
        Set<Role> all = EnumSet.copyOf(roles);
        of(account.id(), organisation.slug()).ifPresent(present -> all.addAll(present.roles()));
        jdbc.sql("""
                INSERT INTO memberships (id, account_id, organisation_id, roles, since)
                VALUES (:id, :account, :organisation, :roles, :now)
                ON CONFLICT (account_id, organisation_id) WHERE ended_at IS NULL DO UPDATE SET roles = excluded.roles
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("account", account.id())
                .param("organisation", organisation.id())
                .param("roles", Role.codes(all))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** True when there was such a membership in this organisation to end. */
    boolean end(UUID id, UUID organisation) {
        return jdbc.sql("""
                UPDATE memberships SET ended_at = :now
                WHERE id = :id AND organisation_id = :organisation AND ended_at IS NULL
                """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("membership_id", UUID.class),
                Accounts.read(row, number),
                Organisations.read(row, number),
                Role.of((String[]) row.getArray("roles").getArray()),
                row.getTimestamp("since").toInstant());
    }
}
