package org.mrcnetwork.tenants.messages;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The speaking centre's messages. */
interface Messages extends Repository<Message, UUID> {

    Message saveAndFlush(Message message);

    Optional<Message> findById(UUID id);

    /** As nobody else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM Message m WHERE m.id = :id")
    Optional<Message> findToChange(UUID id);

    /** The latest first. */
    List<Message> findAllByClientIdOrderByWrittenAtDescIdDesc(UUID client);

    /**
     * What clients did not get, or perhaps not, and nobody has seen to; the latest first. Nobody has to see to a reminder
     * for which there was no reason any more.
     */
    @Query("""
            SELECT m FROM Message m
            WHERE m.state IN (UNCERTAIN, REFUSED, FAILED) AND m.seenAt IS NULL
              AND (m.because IS NULL OR m.because <> 'no-longer')
            ORDER BY m.settledAt DESC, m.id DESC""")
    List<Message> undelivered(Limit limit);

    /** The one that has waited longest past its moment, of those that nobody else is busy with. */
    @Query(nativeQuery = true, value = """
                    SELECT * FROM message WHERE state = 'WAITING' AND due_at <= :now
                    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
    Optional<Message> nextDue(Instant now);

    /** Those that somebody began to send before that moment and never said what became of them. */
    @Query(nativeQuery = true, value = """
                    SELECT * FROM message WHERE state = 'SENDING' AND attempted_at < :before
                    ORDER BY id FOR UPDATE SKIP LOCKED""")
    List<Message> leftBehind(Instant before);

    /** When there is something to do next: something to send, or something to give up on that long after it was begun. */
    @Query(nativeQuery = true, value = """
                    SELECT min(CASE state WHEN 'WAITING' THEN due_at
                                          ELSE attempted_at + make_interval(secs => :patience) END)
                    FROM message WHERE state IN ('WAITING', 'SENDING')""")
    Optional<Instant> nextMoment(long patience);
}
