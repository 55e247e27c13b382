package org.mrcnetwork.network.recruiters;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.Word;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Agencies whose names have all the words that were asked for, misspelt or unfinished as they may be. */
@Repository
class FindingRecruiters {

    /** Low enough for two letters swapped in a word of eight; where that says too little, {@link OneLetterOff} does. */
    private static final String SIMILAR = "0.4";

    private static final int SHORTEST_MISSPELT = 3;
    private static final int LONGEST_SHORT = 6;
    private static final int MOST_WORDS = 16;

    private final JdbcClient database;
    private final Recruiters recruiters;

    FindingRecruiters(JdbcClient database, Recruiters recruiters) {
        this.database = database;
        this.recruiters = recruiters;
    }

    /**
     * @param country in which the agency is established, or to which it sends people
     * @param today on which the licence has this status
     */
    record Wanted(
            @Nullable String q,
            @Nullable String country,
            @Nullable LicenceStatus status,
            LocalDate today) {}

    /** The newest entry first. */
    @Transactional(readOnly = true)
    List<Recruiter> find(Wanted wanted, PageCursor before, int limit) {
        database.sql("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(SIMILAR)
                .query(_ -> {});
        Map<String, Object> params = new HashMap<>();
        params.put("at", before.at().atOffset(ZoneOffset.UTC));
        params.put("id", before.id());
        params.put("limit", limit);
        return database.sql(named(words(wanted.q()), params) + " SELECT * FROM named WHERE "
                        + String.join(" AND ", conditions(wanted, params))
                        + " ORDER BY entered_at DESC, id DESC LIMIT :limit")
                .params(params)
                .query(recruiters::recruiter)
                .list();
    }

    /**
     * Those whose names have these words; fixed parts, and whatever the caller said as a parameter. Apart from the rest
     * of the question, as PostgreSQL would rather look through all entries from the newest on than believe that a word is
     * rare.
     */
    private static String named(List<String> words, Map<String, Object> params) {
        if (words.isEmpty()) {
            return "WITH named AS NOT MATERIALIZED (SELECT * FROM network.recruiter)";
        }
        List<String> conditions = new ArrayList<>();
        for (String word : words) {
            String name = "word" + params.size();
            params.put(name, word);
            if (word.length() < SHORTEST_MISSPELT) {
                conditions.add("' ' || folded LIKE '% ' || :" + name + " || '%'");
            } else if (word.length() > LONGEST_SHORT) {
                conditions.add(":" + name + " OPERATOR(ext.<%) folded");
            } else {
                params.put(name + "nearly", OneLetterOff.pattern(word));
                conditions.add("(:" + name + " OPERATOR(ext.<%) folded OR folded ~ :" + name + "nearly)");
            }
        }
        return "WITH named AS MATERIALIZED (SELECT * FROM network.recruiter WHERE " + String.join(" AND ", conditions)
                + ")";
    }

    private static List<String> conditions(Wanted wanted, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("(entered_at, id) < (:at, :id)"));
        if (wanted.country() != null) {
            params.put("country", wanted.country());
            conditions.add("(country = :country OR destinations @> ARRAY[CAST(:country AS text)])");
        }
        if (wanted.status() != null) {
            params.put("status", wanted.status().name());
            params.put("today", wanted.today());
            conditions.add("""
                    CASE WHEN licence_status = 'LICENSED' AND valid_until < :today THEN 'EXPIRED'
                      ELSE licence_status END = :status""");
        }
        return conditions;
    }

    private static List<String> words(@Nullable String q) {
        return q == null
                ? List.of()
                : Folding.words(q).stream()
                        .map(Word::folded)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }
}
