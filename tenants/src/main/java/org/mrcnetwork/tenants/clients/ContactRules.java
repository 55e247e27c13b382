package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.MaySend.Because;

/**
 * How a client can be reached without harm, as the client said it. Kept encrypted; whatever sends or calls asks
 * {@link ClientFiles#maySend}.
 *
 * @param never the client comes or calls; nobody contacts the client
 * @param channels only these; none named means any
 * @param days only on these days, 1 is Monday as in ISO 8601; none named means any
 * @param from only between this time and {@code until}, on the centre's clock; from 22:00 until 06:00 is one night
 * @param say who to say is calling, what a message may look like
 */
public record ContactRules(
        boolean never,
        @NotNull @Size(max = 6) List<@NotNull ContactChannel> channels,
        @NotNull @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> days,
        @Nullable @Pattern(regexp = TIME) String from,
        @Nullable @Pattern(regexp = TIME) String until,
        @Nullable @Size(max = 500) String say) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    @JsonIgnore
    boolean sayNothing() {
        return !never && channels.isEmpty() && days.isEmpty() && from == null && until == null && say == null;
    }

    /** Why not by this channel at this moment of the centre's clock; AGREED when nothing speaks against it. */
    Because about(ContactChannel channel, ZonedDateTime moment) {
        if (never) {
            return Because.NEVER;
        }
        if (!channels.isEmpty() && !channels.contains(channel)) {
            return Because.OTHER_CHANNEL;
        }
        // When a letter is read, nobody can choose.
        return channel != ContactChannel.LETTER && !isOpen(moment) ? Because.OTHER_TIME : Because.AGREED;
    }

    private boolean isOpen(ZonedDateTime moment) {
        if (from == null || until == null) {
            return isDay(moment);
        }
        LocalTime time = moment.toLocalTime();
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        if (begin.isBefore(end)) {
            return isDay(moment) && !time.isBefore(begin) && time.isBefore(end);
        }
        // Past midnight it still is the night of the day before.
        return !time.isBefore(begin) ? isDay(moment) : time.isBefore(end) && isDay(moment.minusDays(1));
    }

    private boolean isDay(ZonedDateTime moment) {
        return days.isEmpty() || days.contains(moment.getDayOfWeek().getValue());
    }
}
