package org.mrcnetwork.tenancy;

import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The member of staff who is signed in: the id of the account, and the name that colleagues see. */
public record Person(UUID id, String name) {

    /** Who is asking. Fails outside a signed-in request. */
    public static Person speaking() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            String name = token.getToken().getClaimAsString("name");
            return new Person(UUID.fromString(token.getToken().getSubject()), name == null ? "" : name);
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    /** Whether whoever is asking has this permission. */
    public static boolean speakingMay(String permission) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getAuthorities().stream().anyMatch(granted -> permission.equals(granted.getAuthority()));
    }
}
