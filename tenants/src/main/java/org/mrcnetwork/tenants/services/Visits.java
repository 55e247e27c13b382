package org.mrcnetwork.tenants.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The speaking centre's visits. */
interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    Optional<Visit> findById(UUID id);

    /** Those of nobody known, the last one logged first. */
    List<Visit> findAllByClientIdIsNullOrderByIdDesc(Limit limit);

    /** Those before this one. */
    List<Visit> findAllByClientIdIsNullAndIdLessThanOrderByIdDesc(UUID last, Limit limit);

    /** What still is to be followed up until that day, the longest overdue first. */
    List<Visit> findAllByFollowedUpAtIsNullAndFollowUpOnLessThanEqualOrderByFollowUpOnAscIdAsc(
            LocalDate until, Limit limit);

    List<Visit> findAllByClientIdOrderByAtDescIdDesc(UUID client);
}
