package org.mrcnetwork.identity.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.accounts.Account;
import org.mrcnetwork.identity.accounts.Passwords;
import org.mrcnetwork.identity.signin.BrowserSession;
import org.mrcnetwork.identity.signin.SigningIn;
import org.mrcnetwork.identity.web.PageLanguage;
import org.mrcnetwork.identity.web.Wait;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /identity/invitations/{token}}: for somebody new a name and a password to choose, for somebody who has an
 * account its password.
 */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPage {

    private final Accepting accepting;
    private final Passwords passwords;
    private final SigningIn signingIn;
    private final BrowserSession session;
    private final Settings settings;
    private final Clock clock;

    InvitationPage(
            Accepting accepting,
            Passwords passwords,
            SigningIn signingIn,
            BrowserSession session,
            Settings settings,
            Clock clock) {
        this.accepting = accepting;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Invitation> invitation = open(token, model, request, response);
        return invitation.isEmpty()
                ? "invitation-closed"
                : form(invitation.get(), invitation.get().name(), model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Invitation> found = open(token, model, request, response);
        if (found.isEmpty()) {
            return "invitation-closed";
        }
        Invitation invitation = found.get();
        try {
            Optional<Account> account = accepting.hasAccount(invitation)
                    ? signInAndAccept(invitation, password, request, model, response)
                    : openAndAccept(invitation, name.strip(), password, model, response);
            if (account.isEmpty()) {
                return form(invitation, name, model);
            }
            session.begin(account.get(), request, response);
            return "redirect:" + settings.portalOf(invitation.organisation().slug());
        } catch (Accepting.NotOpenAnyMore | DuplicateKeyException e) {
            return open(token, model, request, response)
                    .map(still -> form(still, name, model))
                    .orElse("invitation-closed");
        }
    }

    private Optional<Account> openAndAccept(
            Invitation invitation, String name, String password, Model model, HttpServletResponse response) {
        Optional<PasswordRule.Fault> fault = PasswordRule.check(password, invitation);
        boolean unnamed = name.isEmpty() || name.length() > 200;
        if (unnamed || fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unnamed", unnamed);
            model.addAttribute("fault", fault.map(Enum::name).orElse(null));
            return Optional.empty();
        }
        return Optional.of(accepting.withNewAccount(invitation, name, passwords.hash(password)));
    }

    private Optional<Account> signInAndAccept(
            Invitation invitation,
            String password,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return switch (signingIn.identify(invitation.email(), password, request.getRemoteAddr())) {
            case SigningIn.Outcome.Welcome welcome -> {
                accepting.with(welcome.account(), invitation);
                yield Optional.of(welcome.account());
            }
            case SigningIn.Outcome.Refused _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", true);
                yield Optional.empty();
            }
            case SigningIn.Outcome.Locked locked -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("wait", Wait.of(locked.pause()));
                yield Optional.empty();
            }
        };
    }

    /** The invitation, when it can still be accepted; otherwise the model and the status say why not. */
    private Optional<Invitation> open(
            String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Invitation> found = accepting.find(token);
        found.ifPresent(it -> {
            PageLanguage.offer(request, List.of(it.language()));
            model.addAttribute("organisation", it.organisation());
        });
        String status = found.map(it -> it.statusAt(clock.instant()).name()).orElse("UNKNOWN");
        if (status.equals(Invitation.Status.OPEN.name())) {
            return found;
        }
        model.addAttribute("status", status);
        response.setStatus(found.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.GONE.value());
        return Optional.empty();
    }

    private String form(Invitation invitation, String name, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("name", name);
        model.addAttribute("known", accepting.hasAccount(invitation));
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        return "invitation";
    }
}
