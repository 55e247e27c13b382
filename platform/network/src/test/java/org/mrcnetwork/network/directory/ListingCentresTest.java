package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.search.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DirectoryTest
@Import(DirectoryState.class)
class ListingCentresTest {

    @Autowired
    Directory directory;

    @Autowired
    FindingServices finding;

    @Autowired
    DirectoryState state;

    private final UUID campo = UUID.randomUUID();

    @BeforeEach
    void empty_directory() {
        state.clearAll();
    }

    @Test
    void a_centre_is_found_like_any_agency_and_known_as_a_centre() {
        directory.listCentre(
                new Directory.CentreEntry(campo, "CAMPO", "CV", "Praia", List.of("pt", "fr"), "government"));

        var found = find("praia").getFirst().service();

        assertThat(found.centreId()).isEqualTo(campo);
        assertThat(found.organization()).isEqualTo(new ListedService.Agency(campo, "CAMPO", OrganizationType.MRC));
        assertThat(found.languages()).containsExactly("fr", "pt");
        assertThat(found.locations())
                .containsExactly(new ListedService.Place("CAMPO", null, "Praia", "CV", null, null));
    }

    @Test
    void listing_a_centre_again_changes_nothing() {
        directory.listCentre(full("CAMPO"));
        long waiting = state.count("directory_outbox");

        directory.listCentre(full("CAMPO"));

        assertThat(state.count("directory_outbox")).isEqualTo(waiting);
        assertThat(state.count("service")).isEqualTo(1);
    }

    @Test
    void listing_a_centre_under_another_name_replaces_its_entry() {
        directory.listCentre(full("CAMPO"));
        directory.listCentre(full("CAMPO Praia"));

        assertThat(find("campo")).singleElement().satisfies(found -> {
            assertThat(found.service().name()).isEqualTo("CAMPO Praia");
            assertThat(found.service().points()).containsExactly(new Point(14.92, -23.51));
            assertThat(found.service().url()).isEqualTo("https://example.org/campo");
            assertThat(found.service().serviceTypes())
                    .containsExactly(ServiceType.LEGAL_PROCESS, ServiceType.PRE_DEPARTURE_ORIENTATION);
        });
    }

    private Directory.CentreEntry full(String name) {
        return new Directory.CentreEntry(
                campo,
                name,
                "CV",
                "Praia",
                new Point(14.92, -23.51),
                List.of("pt"),
                "https://example.org/campo",
                "government",
                Set.of(ServiceType.PRE_DEPARTURE_ORIENTATION, ServiceType.LEGAL_PROCESS));
    }

    private List<FindingServices.Found> find(String words) {
        state.index();
        return finding.find(
                        new Wanted(
                                Wanted.words(words), List.of(), Set.of(), Set.of(), Set.of(), null, null, null, null),
                        null,
                        10)
                .found();
    }
}
