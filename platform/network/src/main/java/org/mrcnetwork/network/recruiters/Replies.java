package org.mrcnetwork.network.recruiters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies say for themselves. Replies are added and never changed. */
@Repository
class Replies {

    private final JdbcClient database;

    Replies(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param receivedBy the centre that the agency replied to
     * @param enteredBy the centre that kept the entry then
     */
    record Reply(UUID id, UUID recruiter, String words, LocalDate repliedOn, UUID receivedBy, UUID enteredBy) {}

    /** Does nothing where the id is taken. */
    void add(Reply reply) {
        database.sql("""
                        INSERT INTO network.recruiter_reply (id, recruiter_id, words, replied_on, received_by, entered_by)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(
                        reply.id(),
                        reply.recruiter(),
                        reply.words(),
                        reply.repliedOn(),
                        reply.receivedBy(),
                        reply.enteredBy())
                .update();
    }

    Optional<Reply> find(UUID id) {
        return database.sql("SELECT * FROM network.recruiter_reply WHERE id = ?")
                .param(id)
                .query(Replies::reply)
                .optional();
    }

    /** The latest first. */
    List<Reply> of(UUID recruiter, int limit) {
        return database.sql("""
                        SELECT * FROM network.recruiter_reply WHERE recruiter_id = ?
                        ORDER BY replied_on DESC, id DESC LIMIT ?""").params(recruiter, limit).query(Replies::reply).list();
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getObject("id", UUID.class),
                row.getObject("recruiter_id", UUID.class),
                row.getString("words"),
                row.getObject("replied_on", LocalDate.class),
                row.getObject("received_by", UUID.class),
                row.getObject("entered_by", UUID.class));
    }
}
