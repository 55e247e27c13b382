package org.mrcnetwork.tenants.messages;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.documents.Expiries;
import org.mrcnetwork.tenants.services.FollowUps;
import org.springframework.stereotype.Component;

/** Whether there still is a reason for a message as it leaves. */
@Component
class StillTrue {

    private final Expiries expiries;
    private final FollowUps followUps;
    private final ClientFiles clients;
    private final CentreClock clock;

    StillTrue(Expiries expiries, FollowUps followUps, ClientFiles clients, CentreClock clock) {
        this.expiries = expiries;
        this.followUps = followUps;
        this.clients = clients;
        this.clock = clock;
    }

    /** Why there is none any more, or null. */
    @Nullable
    String not(Message message, MessageWords.Words words) {
        UUID about = message.aboutId();
        LocalDate day = message.aboutDay();
        if (about == null || day == null) {
            return Objects.equals(words.read(), read(message.clientId())) ? null : "rules-changed";
        }
        boolean stands = message.kind() == MessageKind.DOCUMENT
                ? expiries.stands(about, day, LocalDate.now(clock.zone()))
                : followUps.stands(about, day);
        return stands ? null : "no-longer";
    }

    /** How the client wants to be reached, as a text that is another when anything of it is. */
    @Nullable
    String read(UUID client) {
        ClientFiles.Reaching reaching = clients.reaching(client);
        return reaching == null ? null : reaching.toString();
    }
}
