package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;

/** What a database administrator does once per database: infra/database/bootstrap.sql, and the passwords of its roles. */
final class DatabaseBootstrap {
    private final String url;
    private final String superuser;
    private final String password;

    /** @param url of the database to prepare; it is made when the server has none of that name */
    DatabaseBootstrap(String url, String superuser, String password) {
        this.url = url;
        this.superuser = superuser;
        this.password = password;
    }

    /** Safe to repeat. @param passwords by role */
    void prepare(Map<String, String> passwords) {
        try {
            makeDatabase();
            try (Connection connection = DriverManager.getConnection(url, superuser, password)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(script());
                }
                // Hashed here: the server's log and statistics never see the password itself.
                PGConnection postgres = connection.unwrap(PGConnection.class);
                for (var entry : passwords.entrySet()) {
                    postgres.alterUserPassword(entry.getKey(), entry.getValue().toCharArray(), "scram-sha-256");
                }
            }
        } catch (SQLException e) {
            throw new CannotStart("Cannot prepare the database " + url + ": " + e.getMessage(), e);
        }
    }

    private void makeDatabase() throws SQLException {
        int slash = url.lastIndexOf('/');
        String name = url.substring(slash + 1).replaceFirst("\\?.*", "");
        try (Connection connection =
                        DriverManager.getConnection(url.substring(0, slash) + "/postgres", superuser, password);
                var known = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
                }
            }
        }
    }

    private static String script() {
        try (var resource = DatabaseBootstrap.class.getResourceAsStream("/database/bootstrap.sql")) {
            if (resource == null) {
                throw new IllegalStateException("infra/database/bootstrap.sql is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
