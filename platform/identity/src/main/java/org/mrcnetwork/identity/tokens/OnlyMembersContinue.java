package org.mrcnetwork.identity.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.organisations.Organisations;
import org.mrcnetwork.identity.signin.SignInAddress;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An authorization request names its organisation. Somebody who is signed in but does not belong there is, for this
 * request, not signed in: the organisation's sign-in page follows, as for a stranger.
 */
class OnlyMembersContinue extends OncePerRequestFilter {

    static final String ORGANISATION = "organisation";

    private final Organisations organisations;
    private final Memberships memberships;

    OnlyMembersContinue(Organisations organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String slug = request.getParameter(ORGANISATION);
        if (slug == null || organisations.withSlug(slug).isEmpty()) {
            response.sendRedirect(SignInAddress.of(request).toString());
            return;
        }
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null
                && !(present instanceof AnonymousAuthenticationToken)
                && memberships.of(UUID.fromString(present.getName()), slug).isEmpty()) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
