package org.mrcnetwork.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class WhenTheDatabaseIsAwayTest {
    private static final SQLException CUT = new SQLException("An I/O error occurred", "08006");

    @Test
    void a_lost_connection_is_the_database_being_away() {
        assertThat(WhenTheDatabaseIsAway.databaseIsAway(new DataAccessResourceFailureException("lost", CUT)))
                .isTrue();
    }

    @Test
    void so_is_one_lost_in_the_middle_whose_rollback_says_only_that_it_is_closed() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException("lost", CUT));

        assertThat(WhenTheDatabaseIsAway.databaseIsAway(rollback)).isTrue();
    }

    @Test
    void a_refused_change_is_not() {
        var refused = new DataIntegrityViolationException("twice", new SQLException("duplicate key", "23505"));
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(refused);

        assertThat(WhenTheDatabaseIsAway.databaseIsAway(refused)).isFalse();
        assertThat(WhenTheDatabaseIsAway.databaseIsAway(rollback)).isFalse();
    }
}
