package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection to the server, for whom it reads, and when it was last known to be alive. */
final class PhysicalConnection {

    private static final long TRUSTED_FOR_NANOS = 500_000_000L;

    private final Connection connection;
    private String reader = "";
    private long aliveAt = System.nanoTime();

    PhysicalConnection(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    boolean isAlive() {
        try {
            if (connection.isClosed()) {
                return false;
            }
            if (System.nanoTime() - aliveAt < TRUSTED_FOR_NANOS) {
                return true;
            }
            aliveAt = System.nanoTime();
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Says for whom it reads from now on; costs a round trip when that is somebody else than last time. */
    void readFor(String reader) throws SQLException {
        if (this.reader.equals(reader)) {
            return;
        }
        this.reader = "";
        try (var statement = connection.prepareStatement("SELECT set_config('mrc.reader', ?, false)")) {
            statement.setString(1, reader);
            statement.execute();
        }
        this.reader = reader;
    }

    /** As a new borrower expects it: nothing open, nothing remembered. */
    void reset() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (connection.isReadOnly()) {
            connection.setReadOnly(false);
        }
        connection.clearWarnings();
        aliveAt = System.nanoTime();
    }
}
