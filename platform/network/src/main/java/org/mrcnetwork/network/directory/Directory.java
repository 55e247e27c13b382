package org.mrcnetwork.network.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Point;
import org.springframework.stereotype.Component;

/** What the other rooms may ask of the shared directory. */
@Component
public class Directory {

    private final ListingCentres listing;

    Directory(ListingCentres listing) {
        this.listing = listing;
    }

    /**
     * Lists a centre among the agencies that clients are referred to: an organization of the centre's id, one service
     * and one location. Listing the same again changes nothing; other facts replace those listed before.
     *
     * <p>Runs in the caller's transaction or one of its own, with no centre speaking.
     */
    public void listCentre(CentreEntry centre) {
        listing.list(centre);
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @param position of the centre, for distances; null when nobody has said it
     * @param languages BCP 47, in which the centre serves
     * @param url of the centre's own pages
     * @param providerType who runs the centre (handbook 4.2), in kebab case
     * @param serviceTypes what the centre does, as far as known
     */
    public record CentreEntry(
            UUID id,
            String name,
            String country,
            String city,
            @Nullable Point position,
            List<String> languages,
            @Nullable String url,
            String providerType,
            Set<ServiceType> serviceTypes) {

        public CentreEntry {
            languages = List.copyOf(languages);
            serviceTypes = Set.copyOf(serviceTypes);
        }

        /** Of a centre of which no more than this is known yet. */
        public CentreEntry(
                UUID id, String name, String country, String city, List<String> languages, String providerType) {
            this(id, name, country, city, null, languages, null, providerType, Set.of());
        }
    }
}
