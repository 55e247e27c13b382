package org.mrcnetwork.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.Organisations;
import org.mrcnetwork.identity.web.PageLanguage;
import org.mrcnetwork.identity.web.Wait;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /identity/sign-in?organisation=slug}: the page that a person signs in on. */
@Controller
class SignInPage {

    private final Organisations organisations;
    private final SigningIn signingIn;
    private final BrowserSession session;
    private final Settings settings;

    SignInPage(Organisations organisations, SigningIn signingIn, BrowserSession session, Settings settings) {
        this.organisations = organisations;
        this.signingIn = signingIn;
        this.session = session;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Organisation> found = organisations.withSlug(organisation);
        return found.isEmpty() ? unknown(model, response) : page(found.get(), "", next, model, request);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Organisation> found = organisations.withSlug(organisation);
        if (found.isEmpty()) {
            return unknown(model, response);
        }
        return switch (signingIn.signIn(organisation, email, password, request.getRemoteAddr())) {
            case SigningIn.Outcome.Welcome welcome -> {
                session.begin(welcome.account(), request, response);
                yield "redirect:" + destination(organisation, next);
            }
            case SigningIn.Outcome.Refused _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", true);
                yield page(found.get(), email, next, model, request);
            }
            case SigningIn.Outcome.Locked locked -> {
                answerLocked(locked.pause(), model, response);
                yield page(found.get(), email, next, model, request);
            }
        };
    }

    private static String page(
            Organisation organisation, String email, @Nullable String next, Model model, HttpServletRequest request) {
        PageLanguage.offer(request, organisation.languages());
        model.addAttribute("organisation", organisation);
        model.addAttribute("email", email);
        model.addAttribute("next", next);
        return "sign-in";
    }

    private static void answerLocked(Duration wait, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        model.addAttribute("wait", Wait.of(wait));
    }

    private String unknown(Model model, HttpServletResponse response) {
        model.addAttribute("exampleAddress", settings.publicUrl() + "/o/centre");
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "no-such-organisation";
    }

    /** Only ever back to our own authorization endpoint, or to the organisation's pages. */
    private URI destination(String slug, @Nullable String next) {
        if (next == null || next.isBlank()) {
            return settings.portalOf(slug);
        }
        try {
            return new URI("/oauth2/authorize?" + next);
        } catch (URISyntaxException e) {
            return settings.portalOf(slug);
        }
    }
}
