package org.mrcnetwork.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.problems.Problem;
import org.mrcnetwork.gateway.session.BrowserSession;
import org.mrcnetwork.gateway.session.BrowserSessions;
import org.mrcnetwork.gateway.session.Registrations;
import org.mrcnetwork.gateway.session.SignIns;
import org.mrcnetwork.gateway.session.TokenSet;
import org.mrcnetwork.gateway.session.TokensFromIdentity;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To identity and back: authorization code with PKCE, one organisation at a time. */
@RestController
final class SigningIn {

    private final AuthorizationRequests authorizationRequests;
    private final Attempts attempts;
    private final TokensFromIdentity identity;
    private final BrowserSessions sessions;
    private final SignIns signIns;

    SigningIn(
            AuthorizationRequests authorizationRequests,
            Attempts attempts,
            TokensFromIdentity identity,
            BrowserSessions sessions,
            SignIns signIns) {
        this.authorizationRequests = authorizationRequests;
        this.attempts = attempts;
        this.identity = identity;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @GetMapping("/o/{slug}/sign-in")
    ResponseEntity<Void> begin(
            @PathVariable String slug,
            @RequestParam(name = "return", required = false) @Nullable String wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        Slug organisation = Slug.of(slug).orElseThrow(() -> Problem.notFound().asException());
        String returnPath = ReturnPath.within(organisation, wish)
                .orElseThrow(() -> Problem.invalidRequest("The return path must lie inside the organisation.")
                        .asException());

        OAuth2AuthorizationRequest question = authorizationRequests.to(organisation, request);
        var attempt =
                new Attempt(organisation, AuthorizationRequests.codeVerifierOf(question), returnPath, Instant.now());
        attempts.begin(Objects.requireNonNull(question.getState()), attempt, request, response);
        return redirect(question.getAuthorizationRequestUri());
    }

    @GetMapping(Registrations.CALLBACK)
    ResponseEntity<Void> comeBack(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Attempt attempt = attempts.finish(state, request, response)
                .orElseThrow(() -> Problem.invalidRequest("No such sign-in has begun in this browser, or too long ago.")
                        .asException());
        if (code.isEmpty()) {
            throw Problem.forbidden("The sign-in was refused.").asException();
        }
        TokenSet tokens = identity.forCode(attempt.organisation(), authorizationRequests.exchange(attempt, state, code))
                .orElseThrow(() -> Problem.invalidRequest("This sign-in was completed before, or took too long.")
                        .asException());

        BrowserSession session = sessions.renewed(request);
        signIns.put(session, attempt.organisation(), tokens);
        return redirect(attempt.returnPath());
    }

    private static ResponseEntity<Void> redirect(String to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(to))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
