package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.UUID;

/**
 * What every centre may know of another.
 *
 * @param country ISO 3166-1 alpha-2
 * @param languages BCP 47, the centre's main language first
 */
public record CentreListing(
        UUID id, String slug, String name, String country, String city, CentreKind kind, List<String> languages) {}
