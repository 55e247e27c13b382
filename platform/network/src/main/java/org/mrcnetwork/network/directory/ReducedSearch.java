package org.mrcnetwork.network.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers from the database alone while the search index is away: word beginnings by full-text search, misspellings by
 * trigrams. Slower on large directories and coarser in its order, and never out of date.
 */
@Repository
class ReducedSearch {

    /** Low enough for two letters swapped in a word of six. */
    private static final String SIMILAR = "0.5";

    private static final int SHORTEST_MISSPELT = 3;

    private static final String OPEN = """
            time_zone IS NOT NULL AND open_minutes @> (
              (extract(isodow FROM CAST(:at AS timestamptz) AT TIME ZONE time_zone)::int - 1) * 1440
              + extract(hour FROM CAST(:at AS timestamptz) AT TIME ZONE time_zone)::int * 60
              + extract(minute FROM CAST(:at AS timestamptz) AT TIME ZONE time_zone)::int)""";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    ReducedSearch(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    record Answer(List<ListedService> services, long total) {}

    Answer search(Wanted wanted, int skip, int limit) {
        Statement statement = new Statement(wanted);
        return transaction.execute(status -> {
            similar();
            List<ListedService> services = database.sql("SELECT answer" + statement.from + statement.order())
                    .params(statement.params)
                    .param("skip", skip)
                    .param("limit", limit)
                    .query((row, number) -> DirectoryEntries.answer(row.getString("answer")))
                    .list();
            long total = database.sql("SELECT count(*)" + statement.from)
                    .params(statement.params)
                    .query(Long.class)
                    .single();
            return new Answer(services, total);
        });
    }

    /** How many there are of each value of a facet, each as if nothing were asked of it. */
    Map<String, Map<String, Long>> facets(Wanted wanted) {
        return transaction.execute(status -> {
            similar();
            Map<String, Map<String, Long>> facets = new HashMap<>();
            for (String facet : FindingServices.FACETS) {
                Statement statement = new Statement(wanted, facet);
                Map<String, Long> values = new HashMap<>();
                database.sql("SELECT value, count(*) AS n FROM (SELECT " + valuesOf(facet) + " AS value"
                                + statement.from + ") AS v WHERE value IS NOT NULL GROUP BY value")
                        .params(statement.params)
                        .query(row -> {
                            values.put(row.getString("value"), row.getLong("n"));
                        });
                facets.put(facet, values);
            }
            return facets;
        });
    }

    private static String valuesOf(String facet) {
        return switch (facet) {
            case Entry.COUNTRY -> "unnest(countries)";
            case Entry.LANGUAGE -> "unnest(languages)";
            case Entry.SERVICE_TYPE -> "unnest(service_types)";
            default -> "organization_type";
        };
    }

    private void similar() {
        database.sql("SELECT set_config('pg_trgm.word_similarity_threshold', :similar, true)")
                .param("similar", SIMILAR)
                .query((row, number) -> true)
                .single();
    }

    /** Built of fixed parts; whatever the caller said goes in as a parameter. */
    private static final class Statement {

        private final Wanted wanted;
        private final Map<String, Object> params = new HashMap<>();
        private final String from;

        Statement(Wanted wanted) {
            this(wanted, "");
        }

        /** @param free a facet of which nothing is asked */
        Statement(Wanted wanted, String free) {
            this.wanted = wanted;
            List<String> conditions = new ArrayList<>();
            conditions.add("listed AND NOT sheltered");
            wanted.words().forEach(word -> conditions.add(like(word, "", "folded_text")));
            wanted.placeWords().forEach(word -> conditions.add(like(word, "B", "folded_place")));
            wanted.keywords().forEach((field, codes) -> {
                if (!field.equals(free)) {
                    conditions.add(oneOf(field, codes.toArray(String[]::new)));
                }
            });
            LocalDate foundOn = wanted.foundOn();
            if (foundOn != null) {
                conditions.add("found_until >= :foundOn");
                params.put("foundOn", foundOn);
            }
            Instant openAt = wanted.openAt();
            if (openAt != null) {
                conditions.add(OPEN);
                params.put("at", openAt.atOffset(ZoneOffset.UTC));
            }
            SearchQuestion.Near near = wanted.near();
            if (near != null) {
                conditions.add("km <= :withinKm");
                params.put("withinKm", near.withinKm());
            }
            this.from = " FROM network.directory_entry" + (near == null ? "" : " " + distance(near.point())) + " WHERE "
                    + String.join(" AND ", conditions);
        }

        String order() {
            String first;
            if (!wanted.words().isEmpty()) {
                params.put(
                        "all",
                        wanted.words().stream().map(word -> beginning(word, "")).collect(Collectors.joining(" | ")));
                params.put("text", String.join(" ", wanted.words()));
                first = "ts_rank(words, to_tsquery('simple', :all)) + ext.word_similarity(:text, folded_name) DESC";
            } else {
                first = wanted.near() == null ? "sort_name" : "km";
            }
            return " ORDER BY " + first + ", service_id OFFSET :skip LIMIT :limit";
        }

        private String like(String word, String weight, String column) {
            String beginning = parameter(beginning(word, weight));
            String begun = "words @@ to_tsquery('simple', " + beginning + ")";
            return word.length() < SHORTEST_MISSPELT
                    ? begun
                    : "(" + begun + " OR " + parameter(word) + " OPERATOR(ext.<%) " + column + ")";
        }

        /** Folded words are letters and digits only, so nothing in them can end the quotation. */
        private static String beginning(String word, String weight) {
            return "'" + word + "':*" + weight;
        }

        private String oneOf(String field, String[] codes) {
            String codesParameter = "CAST(" + parameter(codes) + " AS text[])";
            return switch (field) {
                case Entry.COUNTRY -> "countries && " + codesParameter;
                case Entry.LANGUAGE -> "languages && " + codesParameter;
                case Entry.SERVICE_TYPE -> "service_types && " + codesParameter;
                case Entry.ORGANIZATION_TYPE -> "organization_type = ANY(" + codesParameter + ")";
                default -> throw new IllegalArgumentException(field);
            };
        }

        private String distance(Point point) {
            params.put("lat", point.latitude());
            params.put("lon", point.longitude());
            return """
                     CROSS JOIN LATERAL (
                      SELECT min(2 * 6371.0088 * asin(least(1, sqrt(
                               sin(radians(p.lat - :lat) / 2) ^ 2
                               + cos(radians(:lat)) * cos(radians(p.lat)) * sin(radians(p.lon - :lon) / 2) ^ 2)))) AS km
                      FROM unnest(latitudes, longitudes) AS p(lat, lon)) AS nearest""";
        }

        private String parameter(Object value) {
            String name = "p" + params.size();
            params.put(name, value);
            return ":" + name;
        }
    }
}
