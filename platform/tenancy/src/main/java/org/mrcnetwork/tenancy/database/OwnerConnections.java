package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of {@code mrc_owner}, for provisioning and migrations. Not a bean that a module could ask for. */
final class OwnerConnections {

    private final PGSimpleDataSource server;

    OwnerConnections(DatabaseProperties database) {
        server = PhysicalConnections.server(database.url());
        server.setUser("mrc_owner");
        server.setPassword(database.ownerPassword());
        server.setApplicationName("mrc-owner");
        server.setOptions("-c lock_timeout=20s");
    }

    /** A new connection with this search path; the caller closes it. */
    Connection open(String schema) throws SQLException {
        Connection connection = server.getConnection();
        try (var statement = connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            statement.setString(1, schema + ",ext");
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
