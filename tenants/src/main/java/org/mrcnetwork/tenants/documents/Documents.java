package org.mrcnetwork.tenants.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents of the speaking centre's clients. */
interface Documents extends Repository<Document, UUID> {

    Document save(Document document);

    Optional<Document> findById(UUID id);

    List<Document> findAllByIdIn(List<UUID> ids);

    Optional<Document> findByReplacedBy(UUID newer);

    List<Document> findAllByClientIdOrderByAddedAtDescIdDesc(UUID client);

    List<Document> findAllByNumberHashOrderByAddedAtDesc(byte[] hash, Limit limit);

    /**
     * What expires until then. Nobody is alerted to what had expired when it was brought, nor every day: once when it
     * comes near, and once more when it is close, if the client was told before that.
     *
     * @param close when what expires until then is close
     * @param days how long before its expiry a document becomes close
     */
    @Query(nativeQuery = true, value = """
                    SELECT * FROM document d
                    WHERE d.expires_on <= :until AND d.replaced_by IS NULL AND d.deleted_at IS NULL
                      AND d.expires_on >= CAST(d.added_at AT TIME ZONE 'UTC' AS date)
                      AND (d.reminded_at IS NULL
                           OR (d.expires_on <= :close
                               AND CAST(d.reminded_at AT TIME ZONE 'UTC' AS date) < d.expires_on - :days))
                    ORDER BY d.expires_on, d.id LIMIT :most
                    """)
    List<Document> toExpire(LocalDate until, LocalDate close, int days, int most);
}
