package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet, whatever it says at the moment.
 *
 * @param owner the centre that answers for it
 * @param language BCP 47, that in which the owner writes it
 * @param withdrawnAt when the owner took it off the shelf
 */
record Sheet(
        UUID id,
        UUID owner,
        SheetFacts facts,
        String language,
        @Nullable Instant withdrawnAt,
        long version) {}
