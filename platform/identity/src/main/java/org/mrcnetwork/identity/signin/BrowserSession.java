package org.mrcnetwork.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.mrcnetwork.identity.accounts.Account;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Identity's own session with a browser: who is signed in, whichever organisations that opens. */
@Component
public class BrowserSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrf;

    BrowserSession(CsrfTokenRepository csrf) {
        this.csrf = csrf;
    }

    /** Begins with a session of its own: whatever the browser had before ends, and with it its id. */
    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        invalidate(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.id().toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrf.saveToken(null, request, response);
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        invalidate(request);
        SecurityContextHolder.clearContext();
        csrf.saveToken(null, request, response);
    }

    /** The id of the account that is signed in. */
    public Optional<String> account() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present == null || present instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(present.getName());
    }

    private static void invalidate(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
