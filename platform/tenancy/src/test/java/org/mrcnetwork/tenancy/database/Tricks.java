package org.mrcnetwork.tenancy.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.TestDatabase;

/** Ways to reach for a table of another centre, each of which PostgreSQL must refuse. */
public final class Tricks {

    private Tricks() {}

    public static Stream<String> against(String other, String table) {
        String target = other + "." + table;
        return Stream.of(
                "SELECT count(*) FROM " + target,
                "INSERT INTO " + target + " SELECT * FROM " + target,
                "UPDATE " + target + " SET id = id",
                "DELETE FROM " + target,
                "TRUNCATE " + target,
                "SELECT query_to_xml('SELECT * FROM " + target + "', true, false, '')",
                "SELECT table_to_xml('" + target + "', true, false, '')",
                "SELECT set_config('search_path', '" + other + "', false); SELECT count(*) FROM " + target,
                "SELECT set_config('role', '" + other + "', false); SELECT count(*) FROM " + target,
                "RESET ROLE; SELECT count(*) FROM " + target,
                "RESET SESSION AUTHORIZATION; SELECT count(*) FROM " + target,
                "SET SESSION AUTHORIZATION " + other + "; SELECT count(*) FROM " + target,
                "SET ROLE mrc_owner; SELECT count(*) FROM " + target,
                "SET ROLE mrc_centre; SELECT count(*) FROM " + target,
                "SELECT 1; SELECT count(*) FROM " + target,
                "COPY " + target + " TO STDOUT",
                "SELECT pg_read_file('PG_VERSION')",
                "CREATE TABLE " + other + ".mine (id int)",
                "CREATE VIEW mine AS SELECT * FROM " + target,
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "GRANT SELECT ON " + target + " TO PUBLIC",
                "SELECT * FROM network_private.centre_login",
                "SELECT * FROM network.login_of('00000000-0000-0000-0000-000000000000')");
    }

    /** Every table and view of the centre, as the superuser sees them. */
    public static List<String> tablesOf(CentreLogin centre) {
        try (var connection = TestDatabase.superuser();
                var statement =
                        connection.prepareStatement("SELECT relname FROM pg_class WHERE relnamespace = ?::regnamespace"
                                + " AND relkind IN ('r', 'p', 'v', 'm')")) {
            statement.setString(1, centre.role());
            try (var rows = statement.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
