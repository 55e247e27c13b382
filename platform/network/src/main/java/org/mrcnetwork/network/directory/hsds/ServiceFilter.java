package org.mrcnetwork.network.directory.hsds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what services are found; all that is said must hold. Ids are compared as texts, as HSDS has them. */
record ServiceFilter(
        @Nullable String search,
        @Nullable String taxonomyTermId,
        @Nullable String taxonomyId,
        @Nullable String organizationId,
        @Nullable Instant modifiedAfter) {}
