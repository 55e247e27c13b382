package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients who belong together: a family, the workers of one employer. */
@Component
class GroupsOfClients {

    private static final String READ = """
            SELECT g.id, g.kind, g.name, g.version,
                   (SELECT count(*) FROM member_of_group m WHERE m.group_id = g.id) AS members
            FROM group_of_clients g
            """;

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    GroupsOfClients(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** @param members how many the reader may know of */
    record Group(UUID id, GroupKind kind, String name, int members, long version) {}

    List<Group> all() {
        return jdbc.sql(READ).query((row, _) -> group(row)).list().stream()
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    List<Group> of(UUID client) {
        return jdbc
                .sql(READ + "WHERE g.id IN (SELECT group_id FROM member_of_group WHERE client_id = ?)")
                .param(client)
                .query((row, _) -> group(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    Optional<Group> find(UUID id) {
        return jdbc.sql(READ + "WHERE g.id = ?")
                .param(id)
                .query((row, _) -> group(row))
                .optional();
    }

    List<UUID> members(UUID group) {
        return jdbc.sql("SELECT client_id FROM member_of_group WHERE group_id = ? ORDER BY joined_at, client_id")
                .param(group)
                .query(UUID.class)
                .list();
    }

    void make(UUID id, GroupKind kind, String name) {
        jdbc.sql("INSERT INTO group_of_clients (id, kind, name, version) VALUES (?, ?, ?, 0)")
                .params(id, kind.name(), sealed(name, id))
                .update();
    }

    /** @throws StaleVersion when somebody was quicker */
    void change(Group known, GroupKind kind, String name, long version) {
        int changed = jdbc.sql(
                        "UPDATE group_of_clients SET kind = ?, name = ?, version = version + 1 WHERE id = ? AND version = ?")
                .params(kind.name(), sealed(name, known.id()), known.id(), version)
                .update();
        if (changed == 0) {
            throw new StaleVersion(known.version());
        }
    }

    void join(UUID group, UUID client) {
        jdbc.sql("""
                INSERT INTO member_of_group (group_id, client_id, joined_at) VALUES (?, ?, now())
                ON CONFLICT (group_id, client_id) DO NOTHING
                """).params(group, client).update();
    }

    void leave(UUID group, UUID client) {
        jdbc.sql("DELETE FROM member_of_group WHERE group_id = ? AND client_id = ?")
                .params(group, client)
                .update();
    }

    private byte[] sealed(String name, UUID group) {
        return keys.encrypt(name.getBytes(StandardCharsets.UTF_8), group);
    }

    private Group group(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Group(
                id,
                GroupKind.valueOf(row.getString("kind")),
                new String(keys.decrypt(row.getBytes("name"), id), StandardCharsets.UTF_8),
                row.getInt("members"),
                row.getLong("version"));
    }
}
