package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asked on a client's behalf, as it was said; whether that person is a client too is theirs to tell. */
@Component
class EnquirersKept implements KeptAboutClient {

    private final Enquirers enquirers;

    EnquirersKept(Enquirers enquirers) {
        this.enquirers = enquirers;
    }

    record Kept(
            EnquirerKind kind,
            @Nullable String name,
            @Nullable String relation,
            Instant at) {}

    @Override
    public String room() {
        return "enquirers";
    }

    @Override
    public List<Kept> about(UUID client) {
        return enquirers.of(client).stream()
                .filter(one -> one.client().equals(client))
                .map(one -> new Kept(one.kind(), one.said().name(), one.said().relation(), one.at()))
                .toList();
    }
}
