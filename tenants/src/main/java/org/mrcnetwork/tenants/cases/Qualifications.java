package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The qualifications whose recognition is followed. */
interface Qualifications extends Repository<Qualification, UUID> {

    Qualification saveAndFlush(Qualification qualification);

    Optional<Qualification> findById(UUID id);

    List<Qualification> findAllByCaseIdOrderByEnteredAtAscIdAsc(UUID one);
}
