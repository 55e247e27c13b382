package org.mrcnetwork.identity.organisations;

import java.util.List;
import java.util.UUID;

/**
 * Somebody one signs in under. For a centre, the id is the centre's id everywhere on the platform.
 *
 * @param languages BCP 47, the first one being that of its sign-in page
 */
public record Organisation(UUID id, String slug, String name, OrganisationKind kind, List<String> languages) {

    public Organisation {
        languages = List.copyOf(languages);
    }
}
