package org.mrcnetwork.network.search;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a question into Elasticsearch's words, using nothing that a bare cluster does not have. */
final class ElasticsearchQuestion {

    /** Of two words both must be found, of more three quarters, so that one odd word does not empty the answer. */
    private static final String MOST_WORDS = "2<75%";

    static final String VALUES = "values";

    private static final int MOST_VALUES = 300;

    private final SearchQuestion question;
    private final boolean forgiving;
    private final List<String> weighted;
    private final List<String> marked;

    /** @param forgiving whether words a letter or two away are meant as well */
    ElasticsearchQuestion(SearchQuestion question, IndexDefinition definition, boolean forgiving) {
        this.question = question;
        this.forgiving = forgiving;
        this.marked = definition.texts().stream()
                .filter(IndexDefinition.Text::marked)
                .map(IndexDefinition.Text::name)
                .toList();
        this.weighted = definition.texts().stream()
                .map(text -> text.name() + "^" + text.weight())
                .toList();
    }

    SearchRequest on(String alias) {
        return SearchRequest.of(search -> {
            search.index(alias)
                    .query(query())
                    .sort(order())
                    .size(question.limit())
                    .source(source -> source.fetch(false))
                    .trackTotalHits(total -> total.enabled(true))
                    // Replicas score a little differently; the same question always goes to the same one.
                    .preference(preference());
            List<Object> after = question.after();
            if (after != null) {
                search.searchAfter(
                        after.stream().map(ElasticsearchQuestion::fieldValue).toList());
            } else if (question.skip() > 0) {
                search.from(question.skip());
            }
            if (!question.words().isEmpty()) {
                search.highlight(highlight());
            }
            if (!question.facets().isEmpty()) {
                search.postFilter(chosen("")).aggregations(facets());
            }
            return search;
        });
    }

    private String preference() {
        return "q"
                + Integer.toHexString(List.of(question.words(), question.within(), question.keywords())
                        .hashCode());
    }

    private Query query() {
        return Query.of(q -> q.bool(bool -> {
            if (!question.words().isEmpty()) {
                bool.must(allOf(question.words(), weighted));
            }
            question.within()
                    .forEach((field, words) -> bool.filter(Query.of(f -> f.bool(all -> all.must(words.stream()
                            .map(word -> likeWord(word, List.of(field)))
                            .toList())))));
            // What is chosen among the values of a facet must not hide from the facet what else could be chosen.
            if (question.facets().isEmpty()) {
                bool.filter(chosen(""));
            }
            Collection<Long> open = question.open();
            if (open != null) {
                bool.filter(Query.of(f -> f.bool(any -> any.minimumShouldMatch("1")
                        .should(open.stream().map(ElasticsearchQuestion::openAt).toList()))));
            }
            LocalDate foundOn = question.foundOn();
            if (foundOn != null) {
                bool.filter(Query.of(f -> f.range(
                        r -> r.date(d -> d.field(DocumentFields.FOUND_UNTIL).gte(foundOn.toString())))));
            }
            SearchQuestion.Near near = question.near();
            if (near != null) {
                bool.filter(Query.of(f -> f.geoDistance(geo -> geo.field(DocumentFields.PLACES)
                        .distance(near.withinKm() + "km")
                        .location(location(near.point())))));
            }
            return bool;
        }));
    }

    /** What was chosen in all keyword fields but one. */
    private Query chosen(String exceptIn) {
        return Query.of(q -> q.bool(bool -> {
            bool.filter(Query.of(all -> all.matchAll(m -> m)));
            question.keywords().forEach((field, values) -> {
                if (!field.equals(exceptIn)) {
                    bool.filter(Query.of(f -> f.terms(terms -> terms.field(field)
                            .terms(anyOf -> anyOf.value(
                                    values.stream().map(FieldValue::of).toList())))));
                }
            });
            return bool;
        }));
    }

    private Map<String, Aggregation> facets() {
        Map<String, Aggregation> facets = new HashMap<>();
        question.facets()
                .forEach(field -> facets.put(
                        field,
                        Aggregation.of(a -> a.filter(chosen(field))
                                .aggregations(
                                        VALUES,
                                        v -> v.terms(terms -> terms.field(field).size(MOST_VALUES))))));
        return facets;
    }

    private static Query openAt(long slot) {
        return Query.of(q -> q.term(term -> term.field(DocumentFields.OPEN).value(slot)));
    }

    private Query allOf(List<String> words, List<String> fields) {
        return Query.of(q -> q.bool(bool -> bool.should(
                        words.stream().map(word -> likeWord(word, fields)).toList())
                .minimumShouldMatch(MOST_WORDS)));
    }

    /** The word itself, words that it begins, and perhaps words a letter or two away; the closer, the more it counts. */
    private Query likeWord(String word, List<String> fields) {
        List<Query> ways = new ArrayList<>();
        ways.add(Query.of(
                exact -> exact.multiMatch(m -> m.query(word).fields(fields).boost(3f))));
        ways.add(Query.of(begun -> begun.multiMatch(
                m -> m.query(word).fields(fields).type(TextQueryType.BoolPrefix).boost(1.5f))));
        if (forgiving) {
            ways.add(Query.of(misspelt -> misspelt.multiMatch(m -> m.query(word)
                    .fields(fields.equals(weighted) ? List.of(DocumentFields.ALL) : fields)
                    .fuzziness("AUTO")
                    .prefixLength(1)
                    .maxExpansions(50))));
        }
        return Query.of(q -> q.disMax(best -> best.tieBreaker(0.1).queries(ways)));
    }

    private List<SortOptions> order() {
        SearchQuestion.Near near = question.near();
        SortOptions first;
        if (!question.words().isEmpty()) {
            first = SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
        } else if (near != null) {
            first = SortOptions.of(s -> s.geoDistance(geo -> geo.field(DocumentFields.PLACES)
                    .location(location(near.point()))
                    .unit(DistanceUnit.Kilometers)
                    .mode(SortMode.Min)
                    .order(SortOrder.Asc)));
        } else {
            first = ascending(DocumentFields.SORT_NAME);
        }
        return List.of(first, ascending(DocumentFields.ID));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    /** Asks for the matching words only: the caller has the text and marks them there, accents and all. */
    private Highlight highlight() {
        Map<String, HighlightField> fields = new HashMap<>();
        marked.forEach(text -> fields.put(text, HighlightField.of(f -> f)));
        return Highlight.of(h -> h.preTags(String.valueOf(Marking.START))
                .postTags(String.valueOf(Marking.END))
                .fragmentSize(100)
                .numberOfFragments(5)
                // A misspelling matches in the field of all texts, and is shown in the one where it stands.
                .requireFieldMatch(false)
                .fields(fields));
    }

    private static GeoLocation location(Point point) {
        return GeoLocation.of(
                g -> g.latlon(latlon -> latlon.lat(point.latitude()).lon(point.longitude())));
    }

    private static FieldValue fieldValue(Object value) {
        return value instanceof Number number ? FieldValue.of(number.doubleValue()) : FieldValue.of(value.toString());
    }
}
