package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What a centre has agreed with agencies outside the platform is its own, and ends by itself. */
class AgencyAgreementsTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    private UUID praia;
    private Api manager;
    private UUID agency;
    private UUID service;

    @BeforeEach
    void an_agency() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        agency = Ids.next();
        service = Ids.next();
        var added = manager.post("/api/v1/directory/agencies", StewardshipTest.form(agency, service, "Legal desk"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "10,, planned",
        "-10,, in-force",
        "-10, 61, in-force",
        "-10, 60, expiring",
        "-10, 0, expiring",
        "-10, -1, lapsed"
    })
    void where_it_stands_is_said_by_its_days(int from, Integer until, String status) {
        var kept = manager.put(
                path(Ids.next()), "", form(TODAY.plusDays(from), until == null ? null : TODAY.plusDays(until)));

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.at("/status")).isEqualTo(status);
        assertThat(kept.at("/agency")).isEqualTo("Caritas Test");
    }

    @Test
    void it_is_changed_by_who_has_read_it_and_ended_once() {
        UUID id = Ids.next();
        Map<String, Object> form = form(TODAY, null);
        var kept = manager.put(path(id), "", form);
        assertThat(manager.put(path(id), "", form).status()).isEqualTo(200);
        form.put("contact", "Invented Focal Point");

        assertThat(manager.put(path(id), "", form(TODAY, TODAY.plusDays(5))).status())
                .isEqualTo(428);
        assertThat(manager.put(path(id), "\"7\"", form).status()).isEqualTo(412);
        var changed = manager.put(path(id), kept.etag(), form);
        assertThat(changed.at("/contact")).isEqualTo("Invented Focal Point");
        var ended = manager.transition(path(id) + "/termination", changed.etag(), Map.of());
        assertThat(ended.at("/status")).isEqualTo("ended");
        assertThat(manager.transition(path(id) + "/termination", ended.etag(), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(manager.put(path(id), ended.etag(), form).status()).isEqualTo(409);
    }

    @Test
    void no_other_centre_reads_or_touches_it() {
        UUID id = Ids.next();
        var kept = manager.put(path(id), "", form(TODAY, null));
        UUID elsewhere = network.centre("CNAI Lisboa", "PT", "destination");
        Api other = network.manager(elsewhere);

        assertThat(other.get("/api/v1/agency-agreements").body().path("items")).isEmpty();
        assertThat(other.transition(path(id) + "/termination", kept.etag(), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(Tenancy.<Integer, RuntimeException>callAs(
                        logins.of(elsewhere),
                        () -> jdbc.sql("UPDATE network.agency_agreement SET contact = 'x' WHERE id = ?")
                                .param(id)
                                .update()))
                .isZero();
        assertThat(network.receptionist(praia).get("/api/v1/agency-agreements").status())
                .isEqualTo(403);
        assertThat(network.staff(praia, "counsellor", "Counsel Counselova")
                        .put(path(Ids.next()), "", form(TODAY, null))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wrong_days_and_unknown_agencies_are_refused() {
        assertThat(manager.put(path(Ids.next()), "", form(TODAY, TODAY.minusDays(1)))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/validUntil");
        Map<String, Object> form = form(TODAY, null);
        form.put("agencyId", UUID.randomUUID());
        assertThat(manager.put(path(Ids.next()), "", form).at("/errors/0/pointer"))
                .isEqualTo("#/agencyId");
    }

    @Test
    void an_agency_that_wants_one_says_so_in_its_entry() {
        var facts = manager.get("/api/v1/directory/services/" + service + "/facts");
        ObjectNode wanted = ((ObjectNode) facts.body().path("facts")).deepCopy();
        wanted.put("agreementRequired", true);
        Map<String, Object> change = new HashMap<>();
        change.put("id", Ids.next());
        change.put("facts", wanted);

        var said = manager.transition("/api/v1/directory/services/" + service + "/changes", facts.etag(), change);

        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(manager.get("/api/v1/directory/services/" + service)
                        .body()
                        .path("agreementRequired")
                        .asBoolean())
                .isTrue();
    }

    private Map<String, Object> form(LocalDate from, LocalDate until) {
        Map<String, Object> form = new HashMap<>();
        form.put("agencyId", agency);
        form.put("validFrom", from.toString());
        form.put("validUntil", until == null ? null : until.toString());
        form.put("responsibilities", "They take our clients on Mondays.");
        form.put("contact", null);
        return form;
    }

    private static String path(UUID id) {
        return "/api/v1/agency-agreements/" + id;
    }
}
