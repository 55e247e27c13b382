package org.mrcnetwork.tenants.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as staff see it.
 *
 * @param replacedBy the newer one, when this is kept only as what was before
 * @param deleted when only the memory of it is left; {@code deletedBecause} says why
 */
record DocumentView(
        UUID id,
        UUID clientId,
        DocumentKind kind,
        @Nullable String number,
        @Nullable String issuingCountry,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String note,
        List<FileView> files,
        @Nullable UUID replacedBy,
        @Nullable Mark reminded,
        Mark added,
        @Nullable Mark deleted,
        @Nullable String deletedBecause,
        long version) {

    /**
     * @param type its media type
     * @param size in bytes
     * @param shown whether a browser may show it in place
     */
    record FileView(UUID id, @Nullable String name, String type, long size, boolean shown) {}
}
