package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What colleagues are to do. */
interface Tasks extends Repository<Task, UUID> {

    Task saveAndFlush(Task task);

    Optional<Task> findById(UUID id);

    @Query("SELECT t FROM Task t WHERE t.assignee = :person AND t.doneAt IS NULL ORDER BY t.dueOn ASC NULLS LAST, t.id")
    List<Task> openOf(UUID person, Limit limit);

    @Query(
            "SELECT t FROM Task t WHERE t.clientId = :client ORDER BY t.doneAt DESC NULLS FIRST, t.dueOn ASC NULLS LAST, t.id")
    List<Task> about(UUID client, Limit limit);
}
