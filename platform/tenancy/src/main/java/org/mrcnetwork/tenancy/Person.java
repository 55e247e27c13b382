package org.mrcnetwork.tenancy;

import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The member of staff who is signed in: the id of the account, and the name that colleagues see. */
public record Person(UUID id, String name) {

    private static final ScopedValue<Person> AT_WORK_FOR = ScopedValue.newInstance();

    /** Who is asking, or for whom a job is at work. Fails where there is nobody. */
    public static Person speaking() {
        if (AT_WORK_FOR.isBound()) {
            return AT_WORK_FOR.get();
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            String name = token.getToken().getClaimAsString("name");
            return new Person(UUID.fromString(token.getToken().getSubject()), name == null ? "" : name);
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    /** Whether who is asking has this permission: where one answer shows more to some than to others. */
    public static boolean speakingMay(String permission) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getAuthorities().stream().anyMatch(authority -> permission.equals(authority.getAuthority()));
    }

    /** Runs what this person asked for and did not wait for, so that it is done and written down in their name. */
    public static <T, X extends Throwable> T callAs(Person person, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(AT_WORK_FOR, person).call(work);
    }
}
