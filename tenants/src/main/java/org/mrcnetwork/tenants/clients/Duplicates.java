package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds clients who could be the same person, and says why. */
@Component
class Duplicates {

    private static final double LIKELY = 0.5;
    private static final int MOST = 5;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param score 0 to 1
     * @param reasons same-name, similar-name, same-birth-date, same-birth-year, same-phone
     */
    record Candidate(
            UUID id,
            String number,
            Name name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String area,
            double score,
            List<String> reasons) {}

    /** The likeliest first, five at most. Similarity of names is PostgreSQL's, by trigrams. */
    List<Candidate> of(Name name, @Nullable LocalDate birthDate, @Nullable Integer birthYear, @Nullable String phone) {
        String folded = name.folded();
        return jdbc
                .sql("""
                SELECT id, number, given_name, family_name, birth_date, birth_year, area, phone,
                       similarity(folded_name, :name) AS alike
                FROM client
                WHERE folded_name % :name OR (phone IS NOT NULL AND phone = :phone)
                ORDER BY alike DESC LIMIT 50
                """)
                .param("name", folded)
                .param("phone", phone)
                .query((row, _) -> {
                    LocalDate theirDate = row.getObject("birth_date", LocalDate.class);
                    Integer theirYear = row.getObject("birth_year", Integer.class);
                    double alike = row.getDouble("alike");
                    List<String> reasons = new ArrayList<>();
                    double score = 0.6 * alike;
                    if (alike > 0.99) {
                        reasons.add("same-name");
                    } else if (alike >= 0.45) {
                        reasons.add("similar-name");
                    }
                    Integer year = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
                    if (birthDate != null && birthDate.equals(theirDate)) {
                        reasons.add("same-birth-date");
                        score += 0.35;
                    } else if (year != null && year.equals(theirYear)) {
                        reasons.add("same-birth-year");
                        score += 0.15;
                    } else if (year != null && theirYear != null) {
                        score -= 0.15;
                    }
                    if (phone != null && phone.equals(row.getString("phone"))) {
                        reasons.add("same-phone");
                        score += 0.4;
                    }
                    return new Candidate(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            new Name(row.getString("given_name"), row.getString("family_name")),
                            theirDate,
                            theirYear,
                            row.getString("area"),
                            Math.clamp(score, 0, 1),
                            reasons);
                })
                .list()
                .stream()
                .filter(candidate -> candidate.score() >= LIKELY)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST)
                .toList();
    }
}
