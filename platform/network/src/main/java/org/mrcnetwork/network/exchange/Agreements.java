package org.mrcnetwork.network.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The speaking centre's agreements; row level security shows it no others. */
interface Agreements extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findById(UUID id);

    List<Agreement> findAllByOrderByProposedAtDescIdDesc();

    @Query("from Agreement a where a.status = org.mrcnetwork.network.exchange.AgreementStatus.IN_FORCE"
            + " and (a.proposerId = :centre or a.partnerId = :centre)")
    List<Agreement> inForceWith(UUID centre);

    void flush();
}
