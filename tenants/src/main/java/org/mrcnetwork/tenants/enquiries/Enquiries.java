package org.mrcnetwork.tenants.enquiries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The speaking centre's enquiries. */
interface Enquiries extends Repository<Enquiry, UUID> {

    Enquiry save(Enquiry enquiry);

    Enquiry saveAndFlush(Enquiry enquiry);

    Optional<Enquiry> findById(UUID id);

    /** By the number that its sender was given. */
    Optional<Enquiry> findByNumberHash(byte[] numberHash);

    /** What waits, the most urgent first. */
    @Query("SELECT e FROM Enquiry e WHERE e.status IN (:open) AND e.kind IN (:kinds) ORDER BY e.answerBy, e.id")
    List<Enquiry> waiting(Collection<EnquiryStatus> open, Collection<EnquiryKind> kinds, Limit limit);

    /** The latest first. */
    @Query(
            "SELECT e FROM Enquiry e WHERE e.status IN (:states) AND e.kind IN (:kinds) ORDER BY e.receivedAt DESC, e.id DESC")
    List<Enquiry> latest(Collection<EnquiryStatus> states, Collection<EnquiryKind> kinds, Limit limit);

    /** Those that belong to a client's file. */
    @Query("SELECT e FROM Enquiry e WHERE e.clientId = :client ORDER BY e.receivedAt DESC, e.id DESC")
    List<Enquiry> of(UUID client);
}
