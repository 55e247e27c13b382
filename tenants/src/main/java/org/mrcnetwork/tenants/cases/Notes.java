package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notes, and the drafts of each writer. */
interface Notes extends Repository<Note, UUID> {

    Note saveAndFlush(Note note);

    void delete(Note note);

    Optional<Note> findById(UUID id);

    /** What this person may read of a client's: everything signed, and their own drafts; drafts first. */
    @Query("""
            SELECT n FROM Note n WHERE n.clientId = :client AND (n.signedAt IS NOT NULL OR n.writtenBy = :reader)
            ORDER BY n.signedAt DESC NULLS FIRST, n.id DESC""")
    List<Note> readableOf(UUID client, UUID reader, Limit limit);
}
