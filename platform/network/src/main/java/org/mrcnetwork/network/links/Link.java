package org.mrcnetwork.network.links;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What was seen at an address so far, and what one more look makes of it.
 *
 * @param words of the page when it was last there, as a fingerprint
 * @param knownWords those that nobody need read again
 * @param failures looks in a row that found no page, since the day {@code failingSince}
 * @param missingDays on how many of these days there was no such page or host, last on {@code lastMissing}
 */
record Link(
        String url,
        LinkStatus status,
        Instant since,
        @Nullable Instant checkedAt,
        @Nullable Integer httpStatus,
        @Nullable String movedTo,
        @Nullable String words,
        @Nullable String knownWords,
        int failures,
        @Nullable LocalDate failingSince,
        int missingDays,
        @Nullable LocalDate lastMissing) {

    /** One bad hour is no death, nor is one bad day: servers are moved over a week-end. */
    static final int DAYS_UNTIL_GONE = 3;

    private static final Duration USUALLY = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(1);
    private static final int SPREAD_HOURS = 24;
    private static final int LONGEST = 2_000;

    static boolean canBeKept(String url) {
        int length = url.getBytes(StandardCharsets.UTF_8).length;
        return length > 0 && length <= LONGEST && url.indexOf('\0') < 0;
    }

    Link looked(Look look, Instant at) {
        return switch (look) {
            case Look.Page page -> seen(page, at);
            case Look.Missing missing -> missing(missing.httpStatus(), at);
            case Look.Unanswered unanswered ->
                failed(
                        status == LinkStatus.GONE ? LinkStatus.GONE : LinkStatus.UNREACHABLE,
                        unanswered.httpStatus(),
                        missingDays,
                        lastMissing,
                        at);
            case Look.Refused _ -> failed(LinkStatus.REFUSED, null, missingDays, lastMissing, at);
        };
    }

    /** A page that moved makes no words known: it may be a stranger's, or the home page. */
    private Link seen(Look.Page page, Instant at) {
        boolean moved = page.movedTo() != null;
        String known = knownWords == null && !moved ? page.words() : knownWords;
        LinkStatus now = moved ? LinkStatus.MOVED : page.words().equals(known) ? LinkStatus.WORKS : LinkStatus.CHANGED;
        return new Link(
                url, now, since(now, at), at, page.httpStatus(), page.movedTo(), page.words(), known, 0, null, 0, null);
    }

    private Link missing(@Nullable Integer code, Instant at) {
        LocalDate today = day(at);
        int days = today.equals(lastMissing) ? missingDays : missingDays + 1;
        LinkStatus now = days >= DAYS_UNTIL_GONE ? LinkStatus.GONE : LinkStatus.UNREACHABLE;
        return failed(now, code, days, today, at);
    }

    private Link failed(LinkStatus now, @Nullable Integer code, int missing, @Nullable LocalDate lastTime, Instant at) {
        LocalDate first = failingSince == null ? day(at) : failingSince;
        return new Link(
                url, now, since(now, at), at, code, null, words, knownWords, failures + 1, first, missing, lastTime);
    }

    private Instant since(LinkStatus now, Instant at) {
        return now == status ? since : at;
    }

    /** What works is looked at once a week, not all on the same day; whatever may change by itself, daily. */
    Instant nextCheck(Instant checked) {
        return status == LinkStatus.WORKS || status == LinkStatus.REFUSED
                ? checked.plus(USUALLY).minus(Duration.ofHours(Math.floorMod(url.hashCode(), SPREAD_HOURS)))
                : checked.plus(SOON);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
