package org.mrcnetwork.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database that somebody else has prepared. Asked first: a process that cannot log in says so in a stack trace. */
record PreparedDatabase(String url) {

    /** @param variable of the environment, which says the password */
    void requireLogin(String role, String variable, String password) {
        try (Connection connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement();
                var schema = statement.executeQuery("SELECT to_regnamespace('network_private') IS NULL")) {
            schema.next();
            if (schema.getBoolean(1)) {
                throw new CannotStart("The database " + url + " is not prepared: run infra/database/bootstrap.sql"
                        + " there, or set MRC_DATABASE_SUPERUSER and " + Secrets.SUPERUSER + ".");
            }
        } catch (SQLException e) {
            throw new CannotStart(role + " cannot log in to " + url + " with " + variable + ": " + e.getMessage(), e);
        }
    }
}
