package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The speaking centre's cases, as far as the reader may know of their clients. */
interface ClientCases extends Repository<ClientCase, UUID> {

    ClientCase save(ClientCase one);

    ClientCase saveAndFlush(ClientCase one);

    Optional<ClientCase> findById(UUID id);

    List<ClientCase> findAllByClientIdOrderByOpenedAtDescIdDesc(UUID client);
}
