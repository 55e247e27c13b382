package org.mrcnetwork.tenancy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Binds the centre that the caller's token names, and the caller as its reader, for the length of the request. A token of the administration or of a
 * region names none, and such a request reaches no centre's data.
 */
public final class SpeakingCentreFilter extends OncePerRequestFilter {

    /** The permission to know of clients whom nobody has assigned to oneself. */
    private static final String EVERY_CLIENT = "client:all";

    private static final String RESTRICTED_REFERRALS = "case:read-restricted";

    private final CentreLogins logins;
    private final HandlerExceptionResolver problems;

    public SpeakingCentreFilter(CentreLogins logins, HandlerExceptionResolver problems) {
        this.logins = logins;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CentreLogin> centre;
        try {
            centre = centreOfToken().map(logins::of);
        } catch (Refusal
                | org.springframework.dao.DataAccessException
                | org.springframework.transaction.TransactionException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        if (centre.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Tenancy.<Boolean, Exception>callAs(centre.get(), reader(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Streamed answers are finished on another dispatch, which needs the centre as well. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static Optional<UUID> centreOfToken() {
        return token().filter(jwt -> "centre".equals(jwt.getClaimAsString("org_kind")))
                .map(jwt -> UUID.fromString(jwt.getClaimAsString("org")));
    }

    private static Reader reader() {
        Jwt jwt = token().orElseThrow();
        List<String> claimed = jwt.getClaimAsStringList("permissions");
        List<String> permissions = claimed == null ? List.of() : claimed;
        return new Reader(
                UUID.fromString(jwt.getSubject()),
                permissions.contains(EVERY_CLIENT),
                permissions.contains(RESTRICTED_REFERRALS));
    }

    private static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(token.getToken())
                : Optional.empty();
    }
}
