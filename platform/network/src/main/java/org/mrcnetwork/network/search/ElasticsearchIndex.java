package org.mrcnetwork.network.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index of an Elasticsearch cluster. */
final class ElasticsearchIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchIndex.class);
    private static final Pattern MARKED = Pattern.compile(Marking.START + "([^" + Marking.END + "]+)" + Marking.END);
    /** Whoever finds this many as they typed it has typed it well: looking for misspellings costs most of a search. */
    private static final int ENOUGH = 20;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final IndexDefinition definition;
    private final Generations generations;
    private final ElasticsearchClient brief;
    private final ElasticsearchClient patient;
    private final Breaker breaker;

    ElasticsearchIndex(
            IndexDefinition definition,
            Generations generations,
            ElasticsearchClient brief,
            ElasticsearchClient patient,
            Breaker breaker) {
        this.definition = definition;
        this.generations = generations;
        this.brief = brief;
        this.patient = patient;
        this.breaker = breaker;
    }

    @Override
    public SearchAnswer search(SearchQuestion question) {
        boolean spelt = !question.words().isEmpty() || !question.within().isEmpty();
        return breaker.call(() -> available(() -> {
            SearchAnswer asTyped = ask(question, false);
            return spelt && asTyped.total() < ENOUGH ? ask(question, true) : asTyped;
        }));
    }

    private SearchAnswer ask(SearchQuestion question, boolean forgiving) throws IOException {
        SearchResponse<Void> response = brief.search(
                new ElasticsearchQuestion(question, definition, forgiving).on(generations.alias()), Void.class);
        if (response.timedOut() || response.shards().failed().intValue() > 0) {
            throw new SearchUnavailable("Elasticsearch answered in part only");
        }
        TotalHits total = Objects.requireNonNull(response.hits().total());
        return new SearchAnswer(
                response.hits().hits().stream().map(ElasticsearchIndex::hit).toList(),
                total.value(),
                facets(response.aggregations()));
    }

    @Override
    public Set<UUID> write(Collection<SearchDocument> documents) {
        return available(() -> {
            Set<String> live = generations.live();
            if (live.isEmpty()) {
                throw new SearchUnavailable("There is no index yet");
            }
            Set<UUID> refused = new HashSet<>();
            for (String index : live) {
                refused.addAll(write(index, documents));
            }
            return refused;
        });
    }

    @Override
    public boolean isCurrent() {
        return available(generations::isCurrent);
    }

    @Override
    public void rebuild(Iterable<? extends Collection<SearchDocument>> everything) {
        available(() -> {
            String index = generations.begin();
            for (Collection<SearchDocument> batch : everything) {
                Set<UUID> refused = write(index, batch);
                if (!refused.isEmpty()) {
                    LOG.error(
                            "Index {} cannot take {} documents, among them {}",
                            index,
                            refused.size(),
                            refused.stream().findFirst());
                }
            }
            generations.complete(index);
            return index;
        });
    }

    @Override
    public List<Indexed> indexed(@Nullable UUID after, int limit) {
        return available(() -> patient
                .search(
                        search -> {
                            search.index(generations.alias())
                                    .sort(s -> s.field(
                                            f -> f.field(DocumentFields.ID).order(SortOrder.Asc)))
                                    .size(limit)
                                    .version(true)
                                    .source(source -> source.fetch(false));
                            return after == null ? search : search.searchAfter(FieldValue.of(after.toString()));
                        },
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> new Indexed(id(hit.id()), Objects.requireNonNull(hit.version())))
                .toList());
    }

    private Set<UUID> write(String index, Collection<SearchDocument> documents) throws IOException {
        if (documents.isEmpty()) {
            return Set.of();
        }
        List<BulkOperation> operations =
                documents.stream().map(ElasticsearchIndex::operation).toList();
        Set<UUID> refused = new HashSet<>();
        var response = patient.bulk(bulk ->
                bulk.index(Generations.writing(index)).requireAlias(true).operations(operations));
        for (BulkResponseItem item : response.items()) {
            boolean gone = item.status() == NOT_FOUND && item.operationType() == OperationType.Delete;
            if (item.error() == null || item.status() == CONFLICT || gone) {
                continue;
            }
            if (item.status() == NOT_FOUND || item.status() == 429 || item.status() >= 500) {
                throw new SearchUnavailable(
                        "Elasticsearch cannot write just now: " + item.error().type());
            }
            LOG.error(
                    "Elasticsearch refuses document {}: {}",
                    item.id(),
                    item.error().type());
            refused.add(id(item.id()));
        }
        return refused;
    }

    private static BulkOperation operation(SearchDocument document) {
        String id = document.id().toString();
        SearchDocument.Content content = document.content();
        return content == null
                ? BulkOperation.of(
                        o -> o.delete(d -> d.id(id).version(document.version()).versionType(VersionType.External)))
                : BulkOperation.of(o -> o.index(i -> i.id(id)
                        .version(document.version())
                        .versionType(VersionType.External)
                        .document(DocumentFields.of(document.id(), content))));
    }

    private static Map<String, Map<String, Long>> facets(Map<String, Aggregate> aggregates) {
        Map<String, Map<String, Long>> facets = new HashMap<>();
        aggregates.forEach((field, facet) -> facets.put(
                field,
                Objects.requireNonNull(facet.filter().aggregations().get(ElasticsearchQuestion.VALUES))
                        .sterms()
                        .buckets()
                        .array()
                        .stream()
                        .collect(Collectors.toMap(value -> value.key().stringValue(), StringTermsBucket::docCount))));
        return facets;
    }

    private static SearchAnswer.Hit hit(Hit<Void> hit) {
        Set<String> matched = new HashSet<>();
        for (List<String> fragments : hit.highlight().values()) {
            for (String fragment : fragments) {
                Matcher marked = MARKED.matcher(fragment);
                while (marked.find()) {
                    matched.add(marked.group(1));
                }
            }
        }
        List<Object> position = new ArrayList<>();
        hit.sort().forEach(value -> position.add(Objects.requireNonNull(value._get())));
        return new SearchAnswer.Hit(id(hit.id()), Set.copyOf(matched), position);
    }

    private static UUID id(@Nullable String id) {
        return UUID.fromString(Objects.requireNonNull(id));
    }

    /** Every way in which the cluster may fail to answer, as one. */
    private static <T> T available(Callable<T> call) {
        try {
            return call.call();
        } catch (SearchUnavailable e) {
            throw e;
        } catch (ElasticsearchException e) {
            if (e.status() < 500 && e.status() != NOT_FOUND && e.status() != 429) {
                LOG.error("Elasticsearch refuses a request: {}", e.error().type());
            }
            throw new SearchUnavailable("Elasticsearch answered " + e.status(), e);
        } catch (TransportException | ResponseException e) {
            throw new SearchUnavailable("Elasticsearch is not understood", e);
        } catch (IOException e) {
            throw new SearchUnavailable("Elasticsearch is not reached", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
