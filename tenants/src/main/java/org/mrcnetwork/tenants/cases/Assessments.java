package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The assessments of the speaking centre. */
interface Assessments extends Repository<Assessment, UUID> {

    Assessment saveAndFlush(Assessment assessment);

    Optional<Assessment> findById(UUID id);

    boolean existsByCaseIdAndCompletedAtIsNotNull(UUID one);

    List<Assessment> findAllByCaseIdOrderByStartedAtDescIdDesc(UUID one);
}
