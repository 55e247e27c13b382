package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param signAs the name under a message: a cover name, or the centre's own when the client wants it; nobody's when none
 */
public record ContactRules(
        boolean never,
        @NotNull @Size(max = 6) List<@NotNull ContactChannel> channels,
        @NotNull @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> days,
        @Nullable @Pattern(regexp = TIME) String from,
        @Nullable @Pattern(regexp = TIME) String until,
        @Nullable @Size(max = 500) String say,

        @Nullable @Size(max = 40) @Pattern(regexp = "[^\\r\\n\\t]*")
        String signAs) {

    private static final int DAYS_AHEAD = 8;
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    @JsonIgnore
    boolean sayNothing() {
        return !never
                && channels.isEmpty()
                && days.isEmpty()
                && from == null
                && until == null
                && say == null
                && signAs == null;
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

    /** Whether the client named times of any kind. */
    @JsonIgnore
    boolean nameTimes() {
        return !days.isEmpty() || from != null;
    }

    /** The first moment from then on that is among the client's times; empty when there is none within a week. */
    Optional<Instant> firstOpen(Instant then, ZoneId zone) {
        ZonedDateTime begin = then.atZone(zone);
        LocalTime opens = from == null ? LocalTime.MIN : LocalTime.parse(from);
        return Stream.concat(
                        Stream.of(begin),
                        IntStream.range(0, DAYS_AHEAD)
                                .mapToObj(day -> begin.toLocalDate().plusDays(day))
                                .map(day -> day.atTime(opens).atZone(zone)))
                .filter(moment -> !moment.isBefore(begin) && isOpen(moment))
                .map(ZonedDateTime::toInstant)
                .findFirst();
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
