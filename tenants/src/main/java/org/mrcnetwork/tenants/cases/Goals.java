package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The goals of the cases. */
interface Goals extends Repository<Goal, UUID> {

    Goal saveAndFlush(Goal goal);

    Optional<Goal> findById(UUID id);

    boolean existsByCaseId(UUID one);

    List<Goal> findAllByCaseIdOrderBySetAtAscIdAsc(UUID one);
}
