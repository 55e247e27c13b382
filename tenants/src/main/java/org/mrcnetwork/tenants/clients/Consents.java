package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What the speaking centre's clients agreed to. */
interface Consents extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    Optional<Consent> findById(UUID id);

    List<Consent> findAllByClientIdOrderByGivenAtDesc(UUID client);
}
