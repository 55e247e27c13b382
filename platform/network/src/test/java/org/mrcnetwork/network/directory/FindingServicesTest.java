package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchQuestion;
import org.mrcnetwork.network.search.TestElasticsearch;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The same questions to the search index and, while there is none, to the database alone. */
@DirectoryTest
@Import(DirectoryState.class)
class FindingServicesTest {

    private static final Point LISBON = new Point(38.72, -9.14);

    @Autowired
    FindingServices finding;

    @Autowired
    DirectoryState state;

    @Nested
    class By_the_search_index extends Questions {

        @Override
        void make_ready() {
            state.index();
        }

        @Override
        boolean reduced() {
            return false;
        }

        @Test
        void two_letters_may_be_wrong_in_a_long_word() {
            assertThat(names(find("imygracoa"))).contains("Apoio à Imigração");
        }

        @Test
        void what_matches_in_the_name_comes_before_what_matches_in_the_description() {
            assertThat(names(find("shelter")).getFirst()).isEqualTo("Women's Shelter");
        }

        @Test
        void of_many_words_one_may_be_missing() {
            assertThat(names(find("legal advice workers Lisboa xylophone"))).contains("Legal advice for workers");
        }
    }

    @Nested
    class By_the_database_alone extends Questions {

        @Override
        void make_ready() {
            // Without an index.
        }

        @Override
        boolean reduced() {
            return true;
        }
    }

    abstract class Questions {

        abstract void make_ready();

        abstract boolean reduced();

        @BeforeEach
        void a_small_directory() {
            state.clearAll();
            state.importAll(
                    HsdsSample.agency("Legal advice for workers")
                            .describedAs("Free counsel on unpaid wages and dismissal; no shelter.")
                            .type(OrganizationType.TRADE_UNION)
                            .offering(ServiceType.EMPLOYMENT_DISPUTE)
                            .speaking("pt-PT")
                            .speaking("en")
                            .at("Lisboa", "PT", 38.72, -9.14),
                    HsdsSample.agency("Apoio à Imigração")
                            .type(OrganizationType.NGO)
                            .offering(ServiceType.LEGAL_ASSISTANCE)
                            .speaking("pt")
                            .at("Évora", "PT", 38.57, -7.91),
                    HsdsSample.agency("Women's Shelter")
                            .type(OrganizationType.NGO)
                            .offering(ServiceType.SHELTER)
                            .speaking("fr")
                            .at("Praia", "CV", 14.92, -23.51),
                    HsdsSample.agency("مركز الهجرة")
                            .offering(ServiceType.LEGAL_ASSISTANCE)
                            .speaking("ar")
                            .at("تونس", "TN", 36.8, 10.18));
            make_ready();
        }

        @ParameterizedTest
        @CsvSource({
            "Lisbao, Legal advice for workers",
            "lisboa, Legal advice for workers",
            "advise, Legal advice for workers",
            "lega, Legal advice for workers",
            "imigracao, Apoio à Imigração",
            "IMIGRAÇÃO, Apoio à Imigração",
            "evora, Apoio à Imigração",
            "Cap-Vert, Women's Shelter",
            "wages, Legal advice for workers",
            "الهجره, مركز الهجرة",
            "employment dispute, Legal advice for workers",
        })
        void words_find_however_they_are_typed(String words, String service) {
            var page = find(words);

            assertThat(names(page)).contains(service);
            assertThat(page.reduced()).isEqualTo(reduced());
        }

        @Test
        void both_of_two_words_must_be_found() {
            assertThat(names(find("legal praia"))).isEmpty();
        }

        @Test
        void a_place_is_looked_for_among_places_only() {
            assertThat(names(find(place("lisbao")))).containsExactly("Legal advice for workers");
            assertThat(names(find(place("workers")))).isEmpty();
        }

        @Test
        void a_language_finds_all_its_regions_and_a_region_only_itself() {
            assertThat(names(find(language("pt"))))
                    .containsExactlyInAnyOrder("Legal advice for workers", "Apoio à Imigração");
            assertThat(names(find(language("pt-pt")))).containsExactly("Legal advice for workers");
        }

        @Test
        void everything_asked_must_hold() {
            assertThat(names(find(new Wanted(
                            Wanted.words("legal"),
                            List.of(),
                            Set.of("PT", "CV"),
                            Set.of("pt"),
                            Set.of(ServiceType.LEGAL_ASSISTANCE, ServiceType.SHELTER),
                            OrganizationType.NGO,
                            new SearchQuestion.Near(LISBON, 200),
                            null,
                            null))))
                    .containsExactly("Apoio à Imigração");
        }

        @Test
        void near_a_place_the_nearest_comes_first_and_the_far_not_at_all() {
            assertThat(names(find(near(LISBON, 200)))).containsExactly("Legal advice for workers", "Apoio à Imigração");
            assertThat(names(find(near(LISBON, 50)))).containsExactly("Legal advice for workers");
        }

        @Test
        void without_a_wish_everything_is_listed_by_name() {
            var page = find(nothing());

            assertThat(names(page))
                    .containsExactly("Apoio à Imigração", "Legal advice for workers", "Women's Shelter", "مركز الهجرة");
            assertThat(page.total()).isEqualTo(4);
            assertThat(page.next()).isNull();
        }

        @Test
        void each_facet_counts_what_could_be_chosen_in_it_beside_what_is() {
            var page = find(new Wanted(
                    List.of(),
                    List.of(),
                    Set.of("PT"),
                    Set.of(),
                    Set.of(ServiceType.LEGAL_ASSISTANCE),
                    null,
                    null,
                    null,
                    null));

            assertThat(names(page)).containsExactly("Apoio à Imigração");
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.facets().get(Entry.COUNTRY)).containsOnly(Map.entry("PT", 1L), Map.entry("TN", 1L));
            assertThat(page.facets().get(Entry.SERVICE_TYPE))
                    .containsOnly(Map.entry("legal-assistance", 1L), Map.entry("employment-dispute", 1L));
            assertThat(page.facets().get(Entry.LANGUAGE)).containsOnly(Map.entry("pt", 1L));
            assertThat(page.facets().get(Entry.ORGANIZATION_TYPE)).containsOnly(Map.entry("ngo", 1L));
        }

        @Test
        void what_is_open_at_a_moment_is_open_on_its_own_clock() {
            state.importAll(
                    HsdsSample.agency("Lisbon desk")
                            .open("MO,WE", "09:00", "17:00")
                            .at("Lisboa", "PT"),
                    HsdsSample.agency("Hanoi desk")
                            .open("MO", "09:00:00", "17:00:00")
                            .at("Hanoi", "VN"),
                    HsdsSample.agency("Night desk").open("SU", "18:00", "00:00").at("Praia", "CV"),
                    HsdsSample.agency("Somewhere in America")
                            .open("MO,TU,WE,TH,FR,SA,SU", "00:00", "00:00")
                            .at("X", "US"));
            make_ready();

            // A Monday; in July Lisbon is an hour ahead of universal time, in January it is not.
            assertThat(openAt("2026-07-06T08:30:00Z")).containsExactly("Hanoi desk", "Lisbon desk");
            assertThat(openAt("2026-01-05T08:30:00Z")).containsExactly("Hanoi desk");
            assertThat(openAt("2026-01-05T09:00:00Z")).containsExactly("Hanoi desk", "Lisbon desk");
            assertThat(openAt("2026-01-05T17:00:00Z")).isEmpty();
            // Sunday 23:59 in Praia, and a minute later.
            assertThat(openAt("2026-01-05T00:59:00Z")).containsExactly("Night desk");
            assertThat(openAt("2026-01-05T01:00:00Z")).isEmpty();
        }

        private List<String> openAt(String moment) {
            return names(find(new Wanted(
                    List.of(), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, Instant.parse(moment))));
        }

        @Test
        void what_matched_can_be_marked_accents_and_all() {
            var found = find("imigracao").found().getFirst();

            assertThat(found.matches().test("imigracao")).isTrue();
            assertThat(found.matches().test("apoio")).isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                value = {"''", "!!!", "' or 1=1 --", "a:* & !b", "*", "\"", "\\", "(((((", "NEAR/2 AND NOT", "\u0000"},
                ignoreLeadingAndTrailingWhitespace = false)
        void no_question_upsets_the_search(String words) {
            assertThat(find(words).reduced()).isEqualTo(reduced());
        }

        @Test
        void pages_hold_everything_once() {
            state.importAll(IntStream.range(0, 95)
                    .mapToObj(n -> HsdsSample.agency("Office " + n % 7).at("Lisboa", "PT", 38.7, -9.1))
                    .toArray(HsdsSample[]::new));
            make_ready();

            assertThat(allPages(new Wanted(
                            List.of("office"), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, null)))
                    .hasSize(95)
                    .doesNotHaveDuplicates();
            assertThat(allPages(near(LISBON, 100))).hasSize(96).doesNotHaveDuplicates();
            assertThat(allPages(nothing())).hasSize(99).doesNotHaveDuplicates();
        }

        @Test
        void a_cursor_of_another_search_or_of_nobody_is_refused() {
            String cursor = finding.find(nothing(), null, 1).next();

            for (String wrong : List.of("x", "W10", "!", "WyIwIiwxLDIsM10")) {
                assertThatExceptionOfType(InvalidRequest.class)
                        .isThrownBy(() -> finding.find(nothing(), wrong, 1))
                        .satisfies(
                                e -> assertThat(e.faults().getFirst().pointer()).isEqualTo("#/after"));
            }
            assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> finding.find(language("pt"), cursor, 1));
        }

        private List<UUID> allPages(Wanted wanted) {
            List<UUID> seen = new ArrayList<>();
            String cursor = null;
            do {
                var page = finding.find(wanted, cursor, 10);
                page.found().forEach(found -> seen.add(found.service().id()));
                cursor = page.next();
            } while (cursor != null);
            return seen;
        }
    }

    @Test
    void a_search_goes_on_where_it_was_when_the_index_goes_or_comes_between_pages() {
        state.clearAll();
        state.importAll(IntStream.range(10, 40)
                .mapToObj(n -> HsdsSample.agency("Office " + n))
                .toArray(HsdsSample[]::new));
        var fromDatabase = finding.find(nothing(), null, 10);
        state.index();
        var fromIndex = finding.find(nothing(), fromDatabase.next(), 10);
        TestElasticsearch.ask("DELETE", "/mrc-directory-*?expand_wildcards=all", "");
        var fromDatabaseAgain = finding.find(nothing(), fromIndex.next(), 10);

        assertThat(List.of(fromDatabase.reduced(), fromIndex.reduced(), fromDatabaseAgain.reduced()))
                .containsExactly(true, false, true);
        assertThat(List.of(fromDatabase, fromIndex, fromDatabaseAgain).stream().flatMap(page -> names(page).stream()))
                .containsExactlyElementsOf(
                        IntStream.range(10, 40).mapToObj(n -> "Office " + n).toList());
        assertThat(fromDatabaseAgain.next()).isNull();
    }

    private FindingServices.Page find(String words) {
        return find(new Wanted(Wanted.words(words), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, null));
    }

    private FindingServices.Page find(Wanted wanted) {
        return finding.find(wanted, null, 20);
    }

    private static List<String> names(FindingServices.Page page) {
        return page.found().stream().map(found -> found.service().name()).toList();
    }

    private static Wanted nothing() {
        return new Wanted(List.of(), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);
    }

    private static Wanted place(String place) {
        return new Wanted(List.of(), Wanted.words(place), Set.of(), Set.of(), Set.of(), null, null, null, null);
    }

    private static Wanted language(String language) {
        return new Wanted(List.of(), List.of(), Set.of(), Set.of(language), Set.of(), null, null, null, null);
    }

    private static Wanted near(Point point, double withinKm) {
        return new Wanted(
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                new SearchQuestion.Near(point, withinKm),
                null,
                null);
    }
}
