package org.mrcnetwork.tenants.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/** Who did something, and when. */
record Mark(Instant at, Person by) {

    static @Nullable Mark of(@Nullable Instant at, @Nullable UUID by, @Nullable String name) {
        return at == null || by == null || name == null ? null : new Mark(at, new Person(by, name));
    }
}
