package org.mrcnetwork.tenants.website;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.network.presence.PublicPresence;
import org.mrcnetwork.network.presence.PublicPresences;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.stereotype.Component;

/** Finds the pages that the public may see. That a centre is closed to the public looks as if it did not exist. */
@Component
class Sites {

    private static final int KEY = 16;

    private final Centres centres;
    private final PublicPresences presences;
    private final CentreLogins logins;
    private final MasterSecret master;

    Sites(Centres centres, PublicPresences presences, CentreLogins logins, MasterSecret master) {
        this.centres = centres;
        this.presences = presences;
        this.logins = logins;
        this.master = master;
    }

    /** By country and name of the centre. */
    List<Site> open() {
        Map<UUID, PublicPresence> open =
                presences.open().stream().collect(Collectors.toMap(PublicPresence::centre, Function.identity()));
        return centres.active().stream()
                .flatMap(centre ->
                        Stream.ofNullable(open.get(centre.id())).map(presence -> new Site(centre, presence, true)))
                .sorted(Comparator.comparing((Site site) -> site.centre().country())
                        .thenComparing(site -> site.centre().name()))
                .toList();
    }

    /** @throws NotFound when there is no such centre, it is not at work, or its pages are closed */
    Site open(String slug) {
        return centres.named(slug)
                .flatMap(centre -> presences.of(centre.id()).map(presence -> new Site(centre, presence, true)))
                .orElseThrow(() -> new NotFound("That page"));
    }

    /** @param previewKey as {@link #previewKey} gives it out; null from the public */
    Site shown(String slug, @Nullable String previewKey) {
        return previewKey == null ? open(slug) : previewed(slug, previewKey);
    }

    private Site previewed(String slug, String key) {
        CentreListing centre = centres.named(slug).orElseThrow(() -> new NotFound("That page"));
        Optional<PublicPresence> kept = Tenancy.callAs(logins.of(centre.id()), () -> presences.of(centre.id()));
        return kept.filter(presence -> MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8),
                        previewKey(centre.id(), presence.version()).getBytes(StandardCharsets.UTF_8)))
                .map(presence -> new Site(centre, presence, false))
                .orElseThrow(() -> new NotFound("That page"));
    }

    /** Opens the front page before the public may see it; worth nothing once something else is kept. */
    String previewKey(UUID centre, long version) {
        byte[] key = master.derive("public-pages-preview|" + centre + "|" + version);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(key, KEY));
    }
}
