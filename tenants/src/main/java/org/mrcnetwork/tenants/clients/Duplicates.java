package org.mrcnetwork.tenants.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds clients who could be the same person, and says why: those of whom the reader may know. */
@Component
class Duplicates {

    static final int MOST = 5;

    private static final Comparator<Candidate> LIKELIEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();
    private static final String COLUMNS =
            "id, number, given_name, family_name, birth_date, birth_year, area, phone, email";

    private final JdbcClient jdbc;
    private final List<SamePersonMark> marks;

    Duplicates(JdbcClient jdbc, List<SamePersonMark> marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** @see Likeness.Score */
    record Candidate(
            UUID id,
            String number,
            Name name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String area,
            double score,
            List<String> reasons) {

        Candidate marked(List<SamePersonMark> marks) {
            Likeness.Score all = new Likeness.Score(score, reasons);
            for (SamePersonMark mark : marks) {
                all = all.and(mark.weight(), mark.reason());
            }
            return new Candidate(id, number, name, birthDate, birthYear, area, all.score(), all.reasons());
        }
    }

    /** The likeliest first, five at most. */
    List<Candidate> of(Likeness likeness) {
        return likely(likeness).stream().limit(MOST).toList();
    }

    /** Who could be the same person as somebody who is registered already, also by what other rooms keep. */
    List<Candidate> ofClient(UUID client, Likeness likeness) {
        Map<UUID, List<SamePersonMark>> marked = new HashMap<>();
        marks.forEach(mark -> mark.sharedWith(client)
                .forEach(other ->
                        marked.computeIfAbsent(other, _ -> new ArrayList<>()).add(mark)));
        return Stream.concat(alike(likeness).stream(), these(marked.keySet(), likeness).stream())
                .filter(candidate -> !candidate.id().equals(client))
                .map(candidate -> candidate.marked(marked.getOrDefault(candidate.id(), List.of())))
                .filter(candidate -> candidate.score() >= Likeness.LIKELY)
                .collect(Collectors.toMap(Candidate::id, candidate -> candidate, (first, _) -> first))
                .values()
                .stream()
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    /** All of them, the likeliest first. */
    List<Candidate> likely(Likeness likeness) {
        return alike(likeness).stream()
                .filter(candidate -> candidate.score() >= Likeness.LIKELY)
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private List<Candidate> these(Set<UUID> ids, Likeness likeness) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT " + COLUMNS + " FROM client WHERE id = ANY (?)")
                        .param(ids.toArray(UUID[]::new))
                        .query((row, _) -> candidate(row, likeness))
                        .list();
    }

    private List<Candidate> alike(Likeness likeness) {
        List<String> words = Romanising.words(likeness.name().full());
        LocalDate born = likeness.birthDate();
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM client
                WHERE id IN (SELECT clients_like_this(:all::tsquery, :any::tsquery, :phone, :email, :births::date[]))
                """)
                .param("all", words.isEmpty() ? null : sounds(words, " & "))
                .param("any", words.isEmpty() ? null : sounds(words, " | "))
                .param("phone", likeness.phone())
                .param("email", likeness.email())
                .param(
                        "births",
                        born == null
                                ? new String[0]
                                : Likeness.nearDates(born).stream()
                                        .map(LocalDate::toString)
                                        .toArray(String[]::new))
                .query((row, _) -> candidate(row, likeness))
                .list();
    }

    private static Candidate candidate(ResultSet row, Likeness likeness) throws SQLException {
        Name name = new Name(row.getString("given_name"), row.getString("family_name"));
        LocalDate birthDate = row.getObject("birth_date", LocalDate.class);
        Integer birthYear = row.getObject("birth_year", Integer.class);
        Likeness.Score score = likeness.against(
                new Likeness(name, birthDate, birthYear, row.getString("phone"), row.getString("email")));
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                name,
                birthDate,
                birthYear,
                row.getString("area"),
                score.score(),
                score.reasons());
    }

    /** Of a long name two words must be shared, whichever; of a short one all. */
    private static String sounds(List<String> words, String all) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : words) {
            String either =
                    Sounds.of(word).stream().map(sound -> "'" + sound + "'").collect(Collectors.joining(" | "));
            if (!either.isEmpty()) {
                parts.add("(" + either + ")");
            }
        }
        if (all.equals(" & ") && parts.size() > 2) {
            List<String> list = List.copyOf(parts);
            Set<String> pairs = new LinkedHashSet<>();
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    pairs.add("(" + list.get(i) + " & " + list.get(j) + ")");
                }
            }
            return String.join(" | ", pairs);
        }
        return String.join(all, parts);
    }
}
