package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The actions of the plans. */
interface PlannedActions extends Repository<PlannedAction, UUID> {

    PlannedAction saveAndFlush(PlannedAction action);

    Optional<PlannedAction> findById(UUID id);

    List<PlannedAction> findAllByGoalIdOrderBySetAtAscIdAsc(UUID goal);

    List<PlannedAction> findAllByCaseIdOrderBySetAtAscIdAsc(UUID one);
}
