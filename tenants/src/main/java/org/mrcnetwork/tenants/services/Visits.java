package org.mrcnetwork.tenants.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The speaking centre's visits. */
interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    Optional<Visit> findById(UUID id);

    /** Those of nobody known, the latest first. */
    List<Visit> findAllByClientIdIsNullOrderByAtDescIdDesc(Limit limit);

    /** Those of nobody known before that one. */
    @Query("""
            SELECT v FROM Visit v
            WHERE v.clientId IS NULL AND (v.at < :at OR v.at = :at AND v.id < :id)
            ORDER BY v.at DESC, v.id DESC""")
    List<Visit> anonymousBefore(Instant at, UUID id, Limit limit);

    /** What still is to be followed up until that day, the longest overdue first. */
    List<Visit> findAllByFollowedUpAtIsNullAndFollowUpOnLessThanEqualOrderByFollowUpOnAscIdAsc(
            LocalDate until, Limit limit);

    List<Visit> findAllByClientIdOrderByAtDescIdDesc(UUID client);
}
