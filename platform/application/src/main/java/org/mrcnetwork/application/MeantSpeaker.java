package org.mrcnetwork.application;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request that was written by one person and would be sent in the name of another. On a shared device a
 * colleague may have signed in in another window while this one still holds what somebody else has typed; the portal
 * names the writer in {@code X-MRC-Person}, and 401 keeps the work waiting until that person is back. Callers that
 * write for themselves only need not send it.
 */
final class MeantSpeaker extends OncePerRequestFilter {

    static final String HEADER = "X-MRC-Person";

    private final AuthenticationEntryPoint unauthorized;

    MeantSpeaker(AuthenticationEntryPoint unauthorized) {
        this.unauthorized = unauthorized;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String meant = request.getHeader(HEADER);
        Authentication speaking = SecurityContextHolder.getContext().getAuthentication();
        if (meant != null && (speaking == null || !meant.equals(speaking.getName()))) {
            unauthorized.commence(
                    request, response, new CredentialsExpiredException("Somebody else has signed in meanwhile"));
            return;
        }
        chain.doFilter(request, response);
    }
}
