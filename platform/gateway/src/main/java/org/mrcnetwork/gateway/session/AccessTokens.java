package org.mrcnetwork.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.stereotype.Component;

/** The token that speaks for the person in front of this browser, in one organisation. */
@Component
public final class AccessTokens {

    private final BrowserSessions sessions;
    private final SignIns signIns;
    private final RefreshingTokens refreshing;
    private final Duration refreshBeforeExpiry;

    AccessTokens(BrowserSessions sessions, SignIns signIns, RefreshingTokens refreshing, GatewaySettings settings) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.refreshing = refreshing;
        this.refreshBeforeExpiry = settings.refreshBeforeExpiry();
    }

    /** @throws org.mrcnetwork.gateway.problems.ProblemException 401 when nobody is signed in, 503 when nobody can tell */
    public String current(HttpServletRequest request, Slug organisation) {
        BrowserSession session =
                sessions.of(request).orElseThrow(() -> Problem.unauthorized().asException());
        SignIn signIn = signIns.find(session, organisation)
                .orElseThrow(() -> Problem.unauthorized().asException());
        TokenSet tokens =
                signIn.tokens().isGoodFor(refreshBeforeExpiry) ? signIn.tokens() : refreshing.refreshed(signIn);
        return tokens.accessToken();
    }
}
