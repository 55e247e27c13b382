package org.mrcnetwork.tenants.disclosures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The speaking centre's disclosures, as far as the reader may know of the clients. */
interface Disclosures extends Repository<Disclosure, UUID> {

    Disclosure save(Disclosure disclosure);

    Optional<Disclosure> findById(UUID id);

    List<Disclosure> findAllByClientIdOrderByReceivedOnDescIdDesc(UUID client);

    List<Disclosure> findAllByStatusInOrderByAnswerByAscIdAsc(Collection<DisclosureStatus> statuses, Limit limit);

    void flush();
}
