package org.mrcnetwork.identity.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.Settings;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /identity/sign-out}: ends identity's session with this browser. At once with an {@code id_token_hint} of the
 * person who is signed in, as the gateway sends it; otherwise after a question, since anybody can place a link.
 */
@Controller
class SignOutPage {

    private final BrowserSession session;
    private final Settings settings;
    private final NimbusJwtDecoder hints;

    SignOutPage(BrowserSession session, Settings settings, JWKSource<SecurityContext> publishedKeys) {
        this.session = session;
        this.settings = settings;
        // A hint may have expired long ago: it only has to be ours.
        hints = NimbusJwtDecoder.withJwkSource(publishedKeys).build();
        hints.setJwtValidator(new JwtIssuerValidator(settings.issuer()));
    }

    @GetMapping("/sign-out")
    String ask(
            @RequestParam(name = "id_token_hint", required = false) @Nullable String hint,
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = session.account().orElse(null);
        if (account != null && !isOf(account, hint)) {
            return "sign-out";
        }
        return signOut(next, request, response);
    }

    @PostMapping("/sign-out")
    String signOut(
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        session.end(request, response);
        return next != null && isOurs(next) ? "redirect:" + next : "signed-out";
    }

    private boolean isOf(String account, @Nullable String hint) {
        if (hint == null) {
            return false;
        }
        try {
            return account.equals(hints.decode(hint).getSubject());
        } catch (JwtException e) {
            return false;
        }
    }

    private boolean isOurs(String address) {
        String home = settings.publicUrl() + "/";
        return (address + "/").equals(home) || address.startsWith(home) && !address.contains("{");
    }
}
