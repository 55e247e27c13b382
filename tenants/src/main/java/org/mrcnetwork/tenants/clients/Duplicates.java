package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds clients who could be the same person, and says why: those of whom the reader may know. */
@Component
class Duplicates {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
            List<String> reasons) {}

    /** The likeliest first, five at most. */
    List<Candidate> of(Likeness likeness) {
        return likely(likeness).stream().limit(MOST).toList();
    }

    /** All of them, the likeliest first. */
    List<Candidate> likely(Likeness likeness) {
        List<String> words = Romanising.words(likeness.name().full());
        LocalDate born = likeness.birthDate();
        return jdbc
                .sql("""
                SELECT id, number, given_name, family_name, birth_date, birth_year, area, phone, email FROM client
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
                .query((row, _) -> {
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
                })
                .list()
                .stream()
                .filter(candidate -> candidate.score() >= Likeness.LIKELY)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
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
