package org.mrcnetwork.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.mrcnetwork.gateway.session.BrowserSession;
import org.mrcnetwork.gateway.session.SignIns;
import org.mrcnetwork.gateway.session.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where this browser is signed in, and until when. Asking does not prolong it, so the portal may ask often. */
@RestController
final class ShowingTheSession {

    private final SignIns signIns;

    ShowingTheSession(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/session")
    ResponseEntity<Session> show(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        List<SignedIn> signedIn = id == null ? List.of() : signIns.all(new BrowserSession(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(signedIn.stream().map(Organisation::from).toList()));
    }

    record Session(List<Organisation> organisations) {}

    record Organisation(String slug, Instant expiresAt) {

        static Organisation from(SignedIn signedIn) {
            return new Organisation(signedIn.organisation().value(), signedIn.expiresAt());
        }
    }
}
