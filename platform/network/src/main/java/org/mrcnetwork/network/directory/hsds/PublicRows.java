package org.mrcnetwork.network.directory.hsds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of the directory answer a question, of those that everybody may see; in the order of their ids. */
@Repository
class PublicRows {

    private final JdbcClient database;

    PublicRows(JdbcClient database) {
        this.database = database;
    }

    long count(Question question) {
        return database.sql("SELECT count(*) FROM " + question.sql())
                .params(question.parameters())
                .query(Long.class)
                .single();
    }

    List<UUID> page(Question question, Slice slice) {
        return database.sql("SELECT x.id FROM " + question.sql() + " ORDER BY x.id OFFSET :skip LIMIT :limit")
                .params(question.parameters())
                .param("skip", slice.skip())
                .param("limit", slice.perPage())
                .query(UUID.class)
                .list();
    }

    /** Beginning behind {@code after}. */
    List<UUID> after(Question question, UUID after, int limit) {
        return database.sql("SELECT x.id FROM " + question.sqlAnd("x.id > :after") + " ORDER BY x.id LIMIT :limit")
                .params(question.parameters())
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    static Question organizations(@Nullable String search) {
        Question question = new Question("network.public_organization x");
        int number = 0;
        for (Word word : Folding.words(search == null ? "" : search)) {
            question.and("ext.unaccent(lower(concat_ws(' ', x.name, x.alternate_name, x.description))) LIKE :word"
                            + number)
                    .with("word" + number++, "%" + word.folded() + "%");
        }
        return question;
    }

    static Question services(ServiceFilter filter) {
        Question question = new Question("network.public_service x");
        narrow(question, "x", filter);
        Instant modified = filter.modifiedAfter();
        if (modified != null) {
            question.and("x.changed_at >= :modified").with("modified", modified.atOffset(ZoneOffset.UTC));
        }
        return question;
    }

    /** @param near null for everywhere */
    static Question servicesAtLocations(ServiceFilter filter, @Nullable Near near) {
        Question question =
                new Question("network.public_service_at_location x JOIN network.service s ON s.id = x.service_id"
                        + " JOIN network.location l ON l.id = x.location_id");
        narrow(question, "s", filter);
        Instant modified = filter.modifiedAfter();
        if (modified != null) {
            question.and("greatest(s.changed_at, l.changed_at) >= :modified")
                    .with("modified", modified.atOffset(ZoneOffset.UTC));
        }
        if (near != null) {
            question.with("postcode", near.postcode());
            if (near.metres() == null) {
                question.and("EXISTS (SELECT FROM network.address a WHERE a.location_id = l.id AND " + POSTCODE + ")");
            } else {
                question.and(WITHIN).with("metres", near.metres());
            }
        }
        return question;
    }

    private static void narrow(Question question, String service, ServiceFilter filter) {
        String words = Folding.words(filter.search() == null ? "" : filter.search()).stream()
                .map(word -> "'" + word.folded() + "':*")
                .collect(Collectors.joining(" & "));
        if (!words.isEmpty()) {
            question.and("EXISTS (SELECT FROM network.directory_entry e WHERE e.service_id = " + service
                            + ".id AND e.words @@ to_tsquery('simple', :words))")
                    .with("words", words);
        }
        if (filter.organizationId() != null) {
            question.and(service + ".organization_id = :organization")
                    .with("organization", id(filter.organizationId()));
        }
        if (filter.taxonomyTermId() != null) {
            question.and(TERM.replace("x.", service + ".")).with("term", filter.taxonomyTermId());
        }
        if (filter.taxonomyId() != null) {
            question.and(TAXONOMY.replace("x.", service + ".")).with("taxonomy", filter.taxonomyId());
        }
    }

    /** HSDS has ids as texts; what is no UUID is nobody's. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static final String POSTCODE =
            "upper(replace(a.postal_code, ' ', '')) = upper(replace(:postcode, ' ', ''))";

    /** Named by the source, or the shipped term of one of its types, or of one beneath it. */
    private static final String TERM = """
            ((x.rest -> 'attributes') @> jsonb_build_array(jsonb_build_object(
                'taxonomy_term', jsonb_build_object('id', lower(:term))))
             OR x.service_types && ARRAY(SELECT t.code FROM network.taxonomy_term t
                                         WHERE t.shipped AND t.taxonomy = 'mrc-service-types'
                                           AND lower(:term) IN (t.id::text, t.parent_id::text)))""";

    private static final String TAXONOMY = """
            ((x.rest -> 'attributes') @> jsonb_build_array(jsonb_build_object(
                'taxonomy_term', jsonb_build_object('taxonomy_id', lower(:taxonomy))))
             OR (x.rest -> 'attributes') @> jsonb_build_array(jsonb_build_object(
                'taxonomy_term', jsonb_build_object('taxonomy_detail', jsonb_build_object('id', lower(:taxonomy)))))
             OR (x.service_types <> '{}' AND EXISTS (SELECT FROM network.taxonomy t
                    WHERE t.shipped AND t.name = 'mrc-service-types' AND t.id::text = lower(:taxonomy))))""";

    /** There is no gazetteer: a postcode is where the directory's own public places with this postcode are. */
    private static final String WITHIN = """
            EXISTS (SELECT FROM (
                SELECT avg(o.latitude) AS lat, avg(o.longitude) AS lon
                FROM network.public_location o JOIN network.address a ON a.location_id = o.id
                WHERE o.latitude IS NOT NULL AND %s) c
            WHERE 2 * 6371008.8 * asin(least(1, sqrt(
                sin(radians(l.latitude - c.lat) / 2) ^ 2
                + cos(radians(c.lat)) * cos(radians(l.latitude)) * sin(radians(l.longitude - c.lon) / 2) ^ 2))) <= :metres)
            """.formatted(POSTCODE).strip();
}
