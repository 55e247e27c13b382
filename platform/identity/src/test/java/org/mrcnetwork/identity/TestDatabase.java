package org.mrcnetwork.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One real PostgreSQL for all tests, with the roles and schemas of the bootstrap script, asking for passwords. */
public final class TestDatabase {

    public static final String PASSWORD = "identity-test-password";

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    public static String url() {
        return url(SERVER.getPort());
    }

    public static int port() {
        return SERVER.getPort();
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The first column of what the application's login gets to see. */
    static List<String> asApplication(String sql) throws SQLException {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE mrc_network");
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(Path.of("../../infra/database/bootstrap.sql")));
                statement.execute("ALTER ROLE mrc_identity PASSWORD '" + PASSWORD + "'");
                askForPasswords(statement);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void askForPasswords(Statement statement) throws SQLException, IOException {
        try (var answer = statement.executeQuery("SHOW hba_file")) {
            answer.next();
            Files.writeString(Path.of(answer.getString(1)), """
                    local all all trust
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        }
        statement.execute("SELECT pg_reload_conf()");
    }
}
