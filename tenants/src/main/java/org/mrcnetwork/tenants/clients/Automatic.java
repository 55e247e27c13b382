package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.MaySend.Because;

/** What more is asked of a message that nobody looks at before it goes. */
final class Automatic {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private Automatic() {}

    record Answer(Because because, @Nullable Instant from) {}

    /** @param because what the client's rules say without it */
    static Answer about(
            Because because,
            @Nullable Instant from,
            Confidential said,
            ContactChannel channel,
            Instant at,
            ZoneId zone) {
        ContactRules rules = said.contactRules();
        boolean maybe = because == Because.AGREED || because == Because.NO_RULES || because == Because.OTHER_TIME;
        if (!maybe) {
            return new Answer(because, null);
        }
        if (said.safeContact() != null || (rules != null && rules.say() != null && rules.signAs() == null)) {
            return new Answer(Because.READ_THE_NOTE, null);
        }
        if (channel == ContactChannel.EMAIL && !wantsMailFromTheCentre(rules)) {
            return new Answer(Because.WOULD_TELL, null);
        }
        return because == Because.OTHER_TIME || (rules != null && rules.nameTimes())
                ? new Answer(because, from)
                : byDay(because, at.atZone(zone));
    }

    private static boolean wantsMailFromTheCentre(@Nullable ContactRules rules) {
        return rules != null && rules.channels().contains(ContactChannel.EMAIL) && rules.signAs() == null;
    }

    private static Answer byDay(Because because, ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
            return new Answer(because, null);
        }
        ZonedDateTime morning = (time.isBefore(MORNING) ? moment : moment.plusDays(1)).with(MORNING);
        return new Answer(Because.OTHER_TIME, morning.toInstant());
    }
}
