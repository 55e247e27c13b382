package org.mrcnetwork.local.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mrcnetwork.local.client.Browser;
import org.mrcnetwork.local.client.Mails;
import org.mrcnetwork.local.client.SignedIn;
import org.mrcnetwork.local.client.Waiting;

/** The demo people at their desks: each accepts the invitation, when there is one, and signs in once. */
final class Seats implements AutoCloseable {
    private static final Duration FOR_A_MAIL = Duration.ofSeconds(20);

    private final URI portal;
    private final Mails mails;
    private final String password;
    private final Map<DemoAccount, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<DemoAccount, SignedIn> seated = new ConcurrentHashMap<>();

    Seats(URI portal, Mails mails, String password) {
        this.portal = portal;
        this.mails = mails;
        this.password = password;
    }

    SignedIn of(DemoAccount account) {
        return seated.computeIfAbsent(account, this::sit);
    }

    private SignedIn sit(DemoAccount account) {
        Browser browser = browsers.computeIfAbsent(account, _ -> new Browser(portal));
        // Mails are written shortly after somebody is invited, not at once.
        Waiting.holdsWithin(
                FOR_A_MAIL, () -> mails.invitationOf(account.email()).isPresent());
        mails.invitationOf(account.email())
                .ifPresent(invitation -> browser.accept(invitation, account.name(), password));
        return browser.signIn(account.organisation(), account.email(), password);
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }
}
