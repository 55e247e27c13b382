package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.directory.ServiceType;

/**
 * A sheet on the shelf.
 *
 * @param language of title and summary: the one asked for where they are translated, else its own
 * @param languages in which it can be read, its own first
 * @param statements how much it states
 * @param stale how many of these must not be relied on today
 */
public record SheetListing(
        UUID id,
        UUID owner,
        SheetKind kind,
        List<String> countries,
        List<ServiceType> topics,
        List<Audience> audiences,
        List<MigrationPhase> phases,
        String title,
        String summary,
        String language,
        List<String> languages,
        int number,
        Instant publishedAt,
        int statements,
        int stale) {}
