package org.mrcnetwork.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers made by the platform: UUIDv7, so that they sort by time. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
