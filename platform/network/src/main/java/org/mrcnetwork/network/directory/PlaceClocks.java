package org.mrcnetwork.network.directory;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceFacts.Hours;
import org.mrcnetwork.network.search.Point;

/**
 * Which clock hangs on the wall of a place, and which minute of the week it shows. In countries that have several the
 * nearest known one is taken; where it is not known how near, only if nearly everybody lives by one of them.
 */
final class PlaceClocks {

    static final int MINUTES_OF_WEEK = 7 * 24 * 60;

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, Optional<String>> ONLY_CLOCKS = new ConcurrentHashMap<>();

    /** Of countries with several clocks: where each of them hangs. */
    private static final Map<String, List<Mark>> MARKS = marks();

    /** @param usual whether nearly everybody in the country lives by it */
    private record Mark(String country, String zone, Point at, boolean usual) {}

    private PlaceClocks() {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param at where in the country, as far as is known
     */
    static Optional<String> zoneOf(@Nullable String country, @Nullable Point at) {
        if (country == null) {
            return Optional.empty();
        }
        List<Mark> several = MARKS.get(country);
        if (several == null) {
            return ONLY_CLOCKS.computeIfAbsent(country, PlaceClocks::onlyClockOf);
        }
        return (at == null
                        ? several.stream().filter(Mark::usual).findFirst()
                        : several.stream()
                                .min(Comparator.comparingDouble(
                                        mark -> mark.at().kilometresTo(at))))
                .map(Mark::zone);
    }

    /** Beginning with Monday 00:00 as minute 0; the end is not within. */
    static String openMinutes(List<Hours> weekly) {
        return weekly.stream()
                .filter(Hours::inOrder)
                .map(hours -> {
                    int day = DAYS.indexOf(hours.day()) * 24 * 60;
                    return "[" + (day + minute(hours.opens())) + "," + (day + minute(hours.closes())) + ")";
                })
                .collect(Collectors.joining(",", "{", "}"));
    }

    static int minuteOfWeek(String zone, Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of(zone));
        return ((there.getDayOfWeek().getValue() - 1) * 24 + there.getHour()) * 60 + there.getMinute();
    }

    /**
     * A number for a minute on this clock and on no other, so that one field of the search index holds the hours of all
     * clocks and one question asks what is open everywhere at this moment.
     */
    static long slot(String zone, int minuteOfWeek) {
        CRC32 digest = new CRC32();
        digest.update(zone.getBytes(StandardCharsets.UTF_8));
        return digest.getValue() * 16_384 + minuteOfWeek;
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static Optional<String> onlyClockOf(String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .sorted()
                .findFirst();
    }

    private static Map<String, List<Mark>> marks() {
        try (InputStream file =
                Objects.requireNonNull(PlaceClocks.class.getResourceAsStream("/directory/clocks.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .filter(cells -> ZoneId.getAvailableZoneIds().contains(cells[1]))
                    .map(cells -> new Mark(
                            cells[0],
                            cells[1],
                            new Point(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])),
                            cells.length > 4))
                    .collect(Collectors.groupingBy(Mark::country));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
