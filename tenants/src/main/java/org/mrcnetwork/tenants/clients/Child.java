package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about somebody under 18.
 *
 * @param consents who can agree; without an answer no file of a child is opened
 * @param guardian kept encrypted
 * @param bestInterests what is best for this child, and why; kept encrypted
 */
record Child(
        @Nullable ChildSituation situation,
        @NotNull MayConsent consents,
        @Nullable @Valid Guardian guardian,
        @Nullable @Size(max = 4_000) String bestInterests) {

    boolean needsGuardian() {
        return consents == MayConsent.GUARDIAN || consents == MayConsent.CHILD_WITH_GUARDIAN;
    }
}
