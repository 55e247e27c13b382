package org.mrcnetwork.tenancy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Binds the centre that the caller's token names, for the length of the request. A token of the administration or of a
 * region names none, and such a request reaches no centre's data.
 */
public final class SpeakingCentreFilter extends OncePerRequestFilter {

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
            Tenancy.<Boolean, Exception>callAs(centre.get(), () -> {
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
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Jwt jwt = token.getToken();
            if ("centre".equals(jwt.getClaimAsString("org_kind"))) {
                return Optional.of(UUID.fromString(jwt.getClaimAsString("org")));
            }
        }
        return Optional.empty();
    }
}
