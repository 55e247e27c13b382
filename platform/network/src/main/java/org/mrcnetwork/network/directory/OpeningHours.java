package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceFacts.Hours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hours between HSDS and us. The one place that knows how HSDS says them, since a later version says them otherwise. HSDS
 * can say more than a week that repeats itself; what is more is read as a note, and left alone when something else changes.
 *
 * @param weekly by day of the week, Monday first, and within it by time
 */
record OpeningHours(List<Hours> weekly, @Nullable String note) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Comparator<Hours> BY_TIME = Comparator.<Hours>comparingInt(hours -> DAYS.indexOf(hours.day()))
            .thenComparing(Hours::opens)
            .thenComparing(Hours::closes);

    /** @param schedules of HSDS 3.0 */
    static OpeningHours read(@Nullable JsonNode schedules) {
        List<Hours> weekly = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (schedules != null) {
            for (JsonNode schedule : schedules) {
                if (repeatsEachWeek(schedule)) {
                    days(schedule).map(day -> hours(day, schedule)).forEach(weekly::add);
                }
                Stream.of("description", "notes")
                        .map(name -> schedule.path(name).asString("").strip())
                        .filter(text -> !text.isEmpty() && !notes.contains(text))
                        .forEach(notes::add);
            }
        }
        return new OpeningHours(
                weekly.stream().distinct().sorted(BY_TIME).toList(), notes.isEmpty() ? null : String.join("\n", notes));
    }

    /** As HSDS 3.0: one schedule for all the days that have the same hours, and one for a note without hours. */
    static ArrayNode write(List<Hours> weekly, @Nullable String note) {
        ArrayNode schedules = JsonNodeFactory.instance.arrayNode();
        Map<String, List<String>> days = new LinkedHashMap<>();
        weekly.stream()
                .sorted(BY_TIME)
                .forEach(hours -> days.computeIfAbsent(hours.opens() + "/" + hours.closes(), _ -> new ArrayList<>())
                        .add(hours.day()));
        days.forEach((times, on) -> {
            String[] time = times.split("/");
            schedule(schedules)
                    .put("freq", "WEEKLY")
                    .put("byday", String.join(",", on))
                    .put("opens_at", time[0])
                    .put("closes_at", time[1].equals("24:00") ? "00:00" : time[1]);
        });
        if (note != null) {
            if (schedules.isEmpty()) {
                schedule(schedules);
            }
            ((ObjectNode) schedules.get(0)).put("description", note);
        }
        return schedules;
    }

    private static ObjectNode schedule(ArrayNode schedules) {
        return schedules.addObject().put("id", UUID.randomUUID().toString());
    }

    private static boolean repeatsEachWeek(JsonNode schedule) {
        return schedule.path("freq").asString("").equals("WEEKLY")
                && schedule.path("interval").asInt(1) == 1
                && Stream.of("count", "until", "valid_to", "byweekno", "bymonthday", "byyearday")
                        .allMatch(name -> schedule.path(name).isMissingNode()
                                || schedule.path(name).isNull())
                && time(schedule, "opens_at") != null
                && time(schedule, "closes_at") != null
                && hours("MO", schedule).inOrder();
    }

    private static Stream<String> days(JsonNode schedule) {
        return Arrays.stream(schedule.path("byday").asString("").split(","))
                .map(String::strip)
                .filter(DAYS::contains);
    }

    private static Hours hours(String day, JsonNode schedule) {
        String closes = time(schedule, "closes_at");
        return new Hours(
                day,
                String.valueOf(time(schedule, "opens_at")),
                "00:00".equals(closes) ? "24:00" : String.valueOf(closes));
    }

    /** The offset is left out: hours are by the clock of the place, in winter as in summer. */
    private static @Nullable String time(JsonNode schedule, String name) {
        Matcher time = TIME.matcher(schedule.path(name).asString(""));
        return time.matches() ? time.group(1) + ":" + time.group(2) : null;
    }
}
