package org.mrcnetwork.tenants.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** What somebody writes down of a document: only its kind has to be known. */
record DocumentForm(
        @NotNull DocumentKind kind,
        @Nullable @Size(max = 60) String number,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String issuingCountry,
        @Nullable @Size(max = 200) String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 2_000) String note) {

    /**
     * A new document with its pages, which have been received before.
     *
     * @param replaces the older one of the same client that is no longer the latest; kept all the same
     */
    record Adding(
            @NotNull UUID id,
            @NotNull @Valid DocumentForm facts,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull NamedFile> files,
            @Nullable UUID replaces) {}

    /** @param name as it was on the device it came from */
    record NamedFile(
            @NotNull UUID id, @Nullable @Size(max = 500) String name) {}

    void requireInOrder() {
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            throw new InvalidRequest("#/facts/expiresOn", "before-issue", "It cannot expire before it is issued.");
        }
        if (issuedOn != null
                && issuedOn.isAfter(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1))) {
            throw new InvalidRequest("#/facts/issuedOn", "in-future", "A document is brought after it was issued.");
        }
    }
}
