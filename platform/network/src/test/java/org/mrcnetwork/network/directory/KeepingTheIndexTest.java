package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.search.IndexDefinition;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchDocument;
import org.mrcnetwork.network.search.SearchEngine;
import org.mrcnetwork.network.search.SearchIndex;
import org.mrcnetwork.network.search.SearchUnavailable;
import org.mrcnetwork.network.search.TestElasticsearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DirectoryTest
@Import(DirectoryState.class)
class KeepingTheIndexTest {

    @Autowired
    KeepingTheIndex keeping;

    @Autowired
    IndexingEntries indexing;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchEngine engine;

    @Autowired
    FindingServices finding;

    @Autowired
    DirectoryState state;

    @BeforeEach
    void empty_directory() {
        state.clearAll();
    }

    @Test
    void a_missing_index_is_made_from_the_directory() {
        state.importAll(IntStream.range(0, 1_203)
                .mapToObj(n -> HsdsSample.agency("Office " + n))
                .toArray(HsdsSample[]::new));

        assertThat(keeping.makeWhereNeeded()).isTrue();

        assertThat(indexed()).hasSize(1_203);
        assertThat(keeping.makeWhereNeeded()).isFalse();
    }

    @Test
    void an_index_of_yesterdays_making_answers_until_todays_is_complete() {
        HsdsSample casa = HsdsSample.agency("Casa");
        state.importAll(casa);
        IndexDefinition yesterday = new IndexDefinition(
                Entry.INDEX.name(), List.of(new IndexDefinition.Text(Entry.NAME, 1, true)), List.of(Entry.COUNTRY));
        engine.index(yesterday)
                .rebuild(List.of(List.of(new SearchDocument(
                        casa.serviceId(),
                        1,
                        new SearchDocument.Content(
                                Map.of(Entry.NAME, "Casa"),
                                Map.of(),
                                List.of(),
                                "casa",
                                LocalDate.of(2099, 1, 1),
                                List.of())))));
        assertThat(index.isCurrent()).isFalse();
        assertThat(indexed()).containsOnlyKeys(casa.serviceId());

        assertThat(keeping.makeWhereNeeded()).isTrue();

        assertThat(index.isCurrent()).isTrue();
        assertThat(indexed()).containsOnlyKeys(casa.serviceId());
        assertThat(TestElasticsearch.ask("GET", "/_cat/indices/mrc-directory-*?h=index", "")
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_change_made_while_the_index_is_being_rebuilt_reaches_both() {
        HsdsSample casa = HsdsSample.agency("Casa");
        state.importAll(casa);
        state.index();

        index.rebuild(() -> {
            casa.service.put("name", "Casa Nova");
            state.importAll(casa);
            indexing.drain();
            return Collections.emptyIterator();
        });

        assertThat(indexed()).containsEntry(casa.serviceId(), 2L);
    }

    @Test
    void a_late_writer_with_an_old_version_overwrites_nothing() {
        HsdsSample casa = HsdsSample.agency("Casa");
        state.importAll(casa);
        state.index();
        casa.service.put("name", "Casa Nova");
        state.importAll(casa);
        state.index();

        Set<UUID> refused = index.write(List.of(new SearchDocument(
                casa.serviceId(),
                1,
                new SearchDocument.Content(
                        Map.of(Entry.NAME, "Casa"),
                        Map.of(),
                        List.of(),
                        "casa",
                        LocalDate.of(2099, 1, 1),
                        List.of()))));
        index.write(List.of(SearchDocument.gone(casa.serviceId(), 1)));
        TestElasticsearch.ask("POST", "/_refresh", "");

        assertThat(refused).isEmpty();
        assertThat(indexed()).containsEntry(casa.serviceId(), 2L);
    }

    @Test
    void whatever_differs_between_index_and_directory_is_mended() {
        HsdsSample lost = HsdsSample.agency("Lost");
        HsdsSample outdated = HsdsSample.agency("Outdated");
        HsdsSample ahead = HsdsSample.agency("Ahead");
        HsdsSample right = HsdsSample.agency("Right");
        HsdsSample withdrawn = HsdsSample.agency("Withdrawn");
        state.importAll(lost, outdated, ahead, right, withdrawn);
        state.index();
        UUID stranger = UUID.randomUUID();
        TestElasticsearch.ask("PUT", "/mrc-directory/_settings", "{\"index.gc_deletes\": \"0s\"}");
        index.write(
                List.of(SearchDocument.gone(lost.serviceId(), 2), content(ahead.serviceId(), 9), content(stranger, 1)));
        outdated.service.put("name", "Up to date");
        withdrawn.service.put("status", "inactive");
        state.importAll(outdated, withdrawn);
        state.database().sql("DELETE FROM network.directory_outbox").update();
        TestElasticsearch.ask("POST", "/_refresh", "");

        assertThat(keeping.reconcile()).isPositive();
        // Elasticsearch forgets what was deleted by a clock that it reads now and then only; until then it refuses.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            state.index();
            keeping.reconcile();
            state.index();
            assertThat(indexed())
                    .containsOnlyKeys(lost.serviceId(), outdated.serviceId(), ahead.serviceId(), right.serviceId())
                    .containsEntry(outdated.serviceId(), 2L)
                    .containsEntry(ahead.serviceId(), 10L)
                    .containsEntry(right.serviceId(), 1L);
        });
        assertThat(keeping.reconcile()).isZero();
    }

    @Test
    void several_instances_drain_the_outbox_together_and_tell_everything() throws Exception {
        state.index();
        state.importAll(IntStream.range(0, 2_500)
                .mapToObj(n -> HsdsSample.agency("Office " + n))
                .toArray(HsdsSample[]::new));

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> drain = indexing::drain;
            int sum = 0;
            for (Future<Integer> told : instances.invokeAll(Collections.nCopies(4, drain))) {
                sum += told.get();
            }
            assertThat(sum).isEqualTo(2_500);
        }
        TestElasticsearch.ask("POST", "/_refresh", "");

        assertThat(indexed()).hasSize(2_500);
        assertThat(state.count("directory_outbox")).isZero();
    }

    @Test
    void while_the_search_engine_is_dead_the_directory_answers_and_afterwards_the_index_catches_up() {
        HsdsSample casa = HsdsSample.agency("Casa").at("Lisboa", "PT", 38.7, -9.1);
        state.importAll(casa);
        state.index();
        Wanted wanted =
                new Wanted(Wanted.words("lisbao"), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);
        assertThat(finding.find(wanted, null, 10).reduced()).isFalse();

        TestElasticsearch.kill();
        try {
            var page = finding.find(wanted, null, 10);
            assertThat(page.reduced()).isTrue();
            assertThat(page.found()).hasSize(1);
            HsdsSample porta = HsdsSample.agency("Porta").at("Lisboa", "PT", 38.7, -9.1);
            state.importAll(porta);
            assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(indexing::drain);
            assertThat(state.count("directory_outbox")).isEqualTo(1);
            assertThat(finding.find(wanted, null, 10).found()).hasSize(2);
        } finally {
            TestElasticsearch.start();
        }

        state.index();
        var page = finding.find(wanted, null, 10);
        assertThat(page.reduced()).isFalse();
        assertThat(page.found()).hasSize(2);
    }

    private static SearchDocument content(UUID id, long version) {
        return new SearchDocument(
                id,
                version,
                new SearchDocument.Content(
                        Map.of(Entry.NAME, "Drifted"),
                        Map.of(),
                        List.of(new Point(0, 0)),
                        "drifted",
                        LocalDate.of(2099, 1, 1),
                        List.of()));
    }

    private Map<UUID, Long> indexed() {
        TestElasticsearch.ask("POST", "/_refresh", "");
        return index.indexed(null, 5_000).stream()
                .collect(Collectors.toMap(SearchIndex.Indexed::id, SearchIndex.Indexed::version));
    }
}
