package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came or called on behalf of a client: a client of the centre too, or only named, or neither.
 *
 * @param relation in words: her brother, the landlady, a shelter
 */
record EnquirerForm(
        @NotNull UUID id,
        @NotNull EnquirerKind kind,
        @Nullable UUID clientId,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 100) String relation,
        @Nullable @Size(max = 40) String phone) {}
