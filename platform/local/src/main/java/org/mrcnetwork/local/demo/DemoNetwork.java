package org.mrcnetwork.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.mrcnetwork.local.client.Mails;
import org.mrcnetwork.local.client.SignInRefused;

/**
 * Seeds the demo network. Every step looks first whether it has been done, so seeding that was cut off goes on where it
 * stopped, and seeding a full network does nothing.
 */
public final class DemoNetwork {
    private final URI portal;
    private final Mails mails;
    private final String password;
    private final Consumer<String> say;

    public DemoNetwork(URI portal, Path mailFolder, String password, Consumer<String> say) {
        this.portal = portal;
        this.mails = new Mails(mailFolder);
        this.password = password;
        this.say = say;
    }

    /** Only the first account, which can then onboard whomever it likes. */
    public void admitAdministrator() {
        try (var seats = new Seats(portal, mails, password)) {
            seats.of(DemoAccount.ADMINISTRATOR);
        } catch (SignInRefused changed) {
            say.accept("The administrator's password is no longer the one made here");
        }
    }

    public void seed() {
        try (var seats = new Seats(portal, mails, password)) {
            var centres = new DemoCentres(seats, say);
            var staff = new DemoStaff(seats, say);
            var exchange = new DemoExchange(seats);
            if (centres.complete() && staff.complete() && exchange.complete()) {
                return;
            }
            say.accept("Seeding the demo network (once)");
            centres.onboard();
            staff.invite();
            exchange.agree();
            var directory = new DemoDirectory(seats, say);
            directory.importAll();
            directory.keep();
            new DemoRecruiters(seats).enter();
            new DemoLibrary(seats).write();
            new DemoClients(seats, say).register();
            new DemoHotline(seats).open();
            new DemoWebsites(seats).open();
            exchange.refer();
            say.accept("The demo network is complete");
        } catch (SignInRefused changed) {
            say.accept("The demo network has been changed by hand and is left as it is (" + changed.getMessage() + ")");
        }
    }
}
