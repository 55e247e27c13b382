package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing leaves a centre without a consent that covers it and an agreement in force. */
class ExchangeTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    UUID praia;
    UUID lisbon;
    UUID client;

    @BeforeEach
    void a_corridor() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        client = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
    }

    private Api.Answer send(UUID consent) {
        return network.manager(praia)
                .post(
                        "/api/v1/referrals",
                        Map.of(
                                "id",
                                Ids.next(),
                                "clientId",
                                client,
                                "toCentreId",
                                lisbon,
                                "service",
                                "integration-and-living",
                                "consentId",
                                consent,
                                "reasons",
                                "Arrives next month"));
    }

    private UUID consented(UUID recipient) {
        Map<String, Object> consent = TestNetwork.consent("refer", recipient, List.of("identity"));
        var recorded = network.manager(praia).post("/api/v1/clients/" + client + "/consents", consent);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return (UUID) consent.get("id");
    }

    @Test
    void without_an_agreement_nothing_is_sent() {
        var answer = send(consented(lisbon));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:agreement-missing");
        assertThat(network.manager(praia)
                        .get("/api/v1/clients/" + client + "/referrals")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void a_consent_for_another_centre_or_of_another_client_or_withdrawn_covers_nothing() {
        network.agreement(praia, lisbon);
        UUID moscow = network.centre("Information Centre", "RU", "destination");
        UUID withdrawn = consented(lisbon);
        network.manager(praia)
                .transition("/api/v1/clients/" + client + "/consents/" + withdrawn + "/withdrawal", "", Map.of());

        for (UUID consent : List.of(consented(moscow), Ids.next(), withdrawn)) {
            assertThat(send(consent).at("/type")).isEqualTo("urn:mrc:problem:consent-missing");
        }
        assertThat(send(consented(lisbon)).status()).isEqualTo(201);
    }

    @Test
    void an_expired_consent_covers_nothing() {
        network.agreement(praia, lisbon);
        Map<String, Object> consent = TestNetwork.consent("refer", lisbon, List.of("identity"));
        consent.put("expiresOn", "2020-01-01");
        network.manager(praia).post("/api/v1/clients/" + client + "/consents", consent);

        assertThat(send((UUID) consent.get("id")).at("/type")).isEqualTo("urn:mrc:problem:consent-missing");
    }

    @Test
    void the_proposer_cannot_accept_its_own_agreement_not_even_by_sql() {
        UUID id = Ids.next();
        var proposed = network.manager(praia)
                .post(
                        "/api/v1/agreements",
                        Map.of(
                                "id",
                                id,
                                "partnerId",
                                lisbon,
                                "validFrom",
                                "2026-01-01",
                                "responsibilities",
                                "Both take referrals"));

        var accepted = network.manager(praia)
                .transition("/api/v1/agreements/" + id + "/acceptance", proposed.etag(), Map.of());

        assertThat(accepted.status()).isEqualTo(403);
        Tenancy.runAs(
                logins.of(praia),
                () -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> jdbc.sql("UPDATE network.agreement SET status = 'IN_FORCE' WHERE id = ?")
                                        .param(id)
                                        .update())
                        .isInstanceOf(DataAccessException.class));
    }

    @Test
    void a_third_centre_sees_neither_agreement_nor_referral_not_even_by_sql() {
        network.agreement(praia, lisbon);
        network.refer(praia, lisbon, client, List.of("identity"));
        UUID moscow = network.centre("Information Centre", "RU", "destination");

        Tenancy.runAs(logins.of(moscow), () -> {
            assertThat(count("network.agreement")).isZero();
            assertThat(count("network.exchanged_referral")).isZero();
        });
        Tenancy.runAs(
                logins.of(lisbon),
                () -> assertThat(count("network.exchanged_referral")).isEqualTo(1));
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void what_lies_in_the_shared_schema_is_sealed() {
        network.agreement(praia, lisbon);
        var sent = network.refer(praia, lisbon, client, List.of("identity"));

        String stored = Tenancy.callAs(
                logins.of(lisbon),
                () -> jdbc.sql("SELECT convert_from(decode(encode(letter_for_recipient, 'hex'), 'escape'), 'LATIN1')"
                                + " FROM network.exchanged_referral WHERE id = ?")
                        .param(UUID.fromString(sent.at("/id")))
                        .query(String.class)
                        .single());

        assertThat(stored).doesNotContain("Inventada");
    }

    @Test
    void only_the_recipient_answers_and_each_step_once() {
        network.agreement(praia, lisbon);
        var sent = network.refer(praia, lisbon, client, List.of("identity"));
        String referral = "/api/v1/referrals/" + sent.at("/id");

        assertThat(network.manager(praia)
                        .transition(referral + "/acceptance", sent.etag(), Map.of())
                        .status())
                .isEqualTo(403);
        var accepted = network.manager(lisbon).transition(referral + "/acceptance", sent.etag(), Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(network.manager(lisbon)
                        .transition(referral + "/acceptance", sent.etag(), Map.of())
                        .status())
                .isEqualTo(412);
        var refusedNow = network.manager(lisbon)
                .transition(referral + "/refusal", accepted.etag(), Map.of("because", "no-capacity"));
        assertThat(refusedNow.status()).isEqualTo(409);
        assertThat(refusedNow.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
    }
}
