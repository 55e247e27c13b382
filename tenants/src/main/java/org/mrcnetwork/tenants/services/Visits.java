package org.mrcnetwork.tenants.services;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The speaking centre's visits. */
interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    Optional<Visit> findById(UUID id);

    List<Visit> findAllByClientIdOrderByAtDescIdDesc(UUID client);
}
