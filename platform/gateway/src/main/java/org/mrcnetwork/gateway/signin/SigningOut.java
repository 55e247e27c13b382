package org.mrcnetwork.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.problems.Problem;
import org.mrcnetwork.gateway.session.BrowserSession;
import org.mrcnetwork.gateway.session.BrowserSessions;
import org.mrcnetwork.gateway.session.RevokingTokens;
import org.mrcnetwork.gateway.session.SignIn;
import org.mrcnetwork.gateway.session.SignIns;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends one organisation's tokens; with the last of them the browser session, and then identity's own. */
@RestController
final class SigningOut {

    private final BrowserSessions sessions;
    private final SignIns signIns;
    private final RevokingTokens revoking;

    SigningOut(BrowserSessions sessions, SignIns signIns, RevokingTokens revoking) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.revoking = revoking;
    }

    @PostMapping("/o/{slug}/sign-out")
    ResponseEntity<Next> signOut(@PathVariable String slug, HttpServletRequest request) {
        Slug organisation = Slug.of(slug).orElseThrow(() -> Problem.notFound().asException());
        Optional<BrowserSession> session = sessions.of(request);
        session.flatMap(found -> signIns.find(found, organisation)).ifPresent(this::end);
        boolean another = session.isPresent() && !signIns.all(session.get()).isEmpty();
        if (!another) {
            sessions.end(request);
        }
        Next next = new Next(another ? "/" : "/identity/sign-out");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, next.next())
                .body(next);
    }

    private void end(SignIn signIn) {
        signIns.remove(signIn).map(SignIn::tokens).ifPresent(revoking::revoke);
    }

    /** @param next where the browser goes now */
    record Next(String next) {}
}
