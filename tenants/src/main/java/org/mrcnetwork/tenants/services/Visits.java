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

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findById(UUID id);

    /** Those of nobody known, the latest first. */
    @Query("SELECT v FROM Visit v WHERE v.clientId IS NULL ORDER BY v.particulars.at DESC, v.id DESC")
    List<Visit> anonymous(Limit limit);

    /** Those of nobody known before that one. */
    @Query("""
            SELECT v FROM Visit v
            WHERE v.clientId IS NULL AND (v.particulars.at < :at OR v.particulars.at = :at AND v.id < :id)
            ORDER BY v.particulars.at DESC, v.id DESC""")
    List<Visit> anonymousBefore(Instant at, UUID id, Limit limit);

    /** What still is to be followed up until that day, the longest overdue first. */
    @Query("""
            SELECT v FROM Visit v WHERE v.followedUpAt IS NULL AND v.particulars.followUpOn <= :until
            ORDER BY v.particulars.followUpOn, v.id""")
    List<Visit> due(LocalDate until, Limit limit);

    @Query("SELECT v FROM Visit v WHERE v.clientId = :client ORDER BY v.particulars.at DESC, v.id DESC")
    List<Visit> of(UUID client);

    /** Whether the client was in contact with the centre before that contact. */
    @Query("""
            SELECT count(v) > 0 FROM Visit v
            WHERE v.clientId = :client AND (v.particulars.at < :at OR v.particulars.at = :at AND v.id < :id)""")
    boolean cameBefore(UUID client, Instant at, UUID id);
}
