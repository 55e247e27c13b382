package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;

/** Centres, staff and forms for tests. Everybody in it is invented. */
record TestNetwork(Api api, FakeIdentity identity) {

    static final List<String> ADMINISTRATOR = Roles.of("administrator");
    static final List<String> MANAGER = Roles.of("manager");
    static final List<String> COORDINATOR = Roles.of("coordinator");

    Api administrator() {
        return api.with(identity.token("administration", UUID.randomUUID(), "Admin Adminova", ADMINISTRATOR));
    }

    Api coordinator(UUID region) {
        return api.with(identity.token("region", region, "Coordinator Coordina", COORDINATOR));
    }

    Api manager(UUID centre) {
        return api.with(identity.token("centre", centre, "Manager Managova", MANAGER));
    }

    Api receptionist(UUID centre) {
        return staff(centre, "receptionist", "Reception Receptova");
    }

    Api dataAdministrator(UUID centre) {
        return staff(centre, "data-administrator", "Dados Dadova");
    }

    /** Somebody with a role in a centre; the same name is the same person. */
    Api staff(UUID centre, String role, String name) {
        return api.with(identity.token("centre", centre, name, Roles.of(role)));
    }

    static UUID personId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    UUID region() {
        UUID id = Ids.next();
        var answer = administrator()
                .post(
                        "/api/v1/onboarding/regions",
                        Map.of(
                                "id",
                                id,
                                "slug",
                                slug("region", id),
                                "name",
                                "Region " + id,
                                "coordinator",
                                person("coordinator")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    UUID centre(String name, String country, String kind) {
        return centre(name, country, kind, null);
    }

    UUID centre(String name, String country, String kind, UUID region) {
        UUID id = Ids.next();
        assertThat(administrator()
                        .post("/api/v1/onboarding/centres", centreForm(id, name, country, kind, region))
                        .status())
                .isEqualTo(201);
        var answer = administrator().post("/api/v1/onboarding/centres/" + id + "/provisioning", Map.of());
        assertThat(answer.at("/status")).as(answer.text()).isEqualTo("active");
        return id;
    }

    static Map<String, Object> centreForm(UUID id, String name, String country, String kind, UUID region) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("slug", slug("centre", id));
        form.put("name", name);
        form.put("country", country);
        form.put("city", "Invented City");
        form.put("kind", kind);
        form.put("providerType", "government");
        form.put("languages", List.of("pt", "en"));
        form.put("timeZone", "Atlantic/Cape_Verde");
        form.put("regionId", region);
        form.put("manager", person("manager"));
        return form;
    }

    private static String slug(String kind, UUID id) {
        return kind + "-" + id.toString().substring(24);
    }

    private static Map<String, String> person(String who) {
        return Map.of("name", "Invented " + who, "email", who + "@example.org", "language", "en");
    }

    static Map<String, Object> client(String given, String family) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("consent", consent("store", null, List.of()));
        form.put("name", Map.of("given", given, "family", family));
        form.put("gender", "woman");
        form.put("birthDate", "1994-03-08");
        form.put("group", "potential-migrant");
        form.put("phase", "considering");
        form.put("phone", "+238 555 01 23");
        form.put("languages", List.of(Map.of("tag", "pt", "level", "native")));
        form.put("plannedDestination", "PT");
        form.put("safeContact", "never call; say it is the clinic");
        form.put("reasons", List.of("employment"));
        form.put("vulnerabilities", List.of("health"));
        return form;
    }

    static Map<String, Object> consent(String purpose, UUID recipient, List<String> groups) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("purpose", purpose);
        form.put("recipient", recipient);
        form.put("fieldGroups", groups);
        form.put("textVersion", purpose + "-1");
        form.put("language", "pt");
        form.put("manner", "oral-with-witness");
        form.put("witness", "Witness Witnova");
        form.put("givenAt", Instant.now().toString());
        return form;
    }

    static Map<String, Object> visit(UUID client, String service) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("clientId", client);
        form.put("at", Instant.now().toString());
        form.put("channel", "visit");
        form.put("service", service);
        form.put("depth", "active");
        form.put("advice", "How to have a contract checked");
        form.put("followUp", Map.of("on", LocalDate.now().plusDays(14).toString(), "note", "ask for the contract"));
        return form;
    }

    /** Registers a client and gives its id. */
    UUID registered(Api staff, Map<String, Object> form) {
        var answer = staff.post("/api/v1/clients", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (UUID) form.get("id");
    }

    /** An agreement between two centres, proposed by the first and accepted by the second. */
    void agreement(UUID first, UUID second) {
        UUID id = Ids.next();
        var proposed = manager(first)
                .post(
                        "/api/v1/agreements",
                        Map.of(
                                "id",
                                id,
                                "partnerId",
                                second,
                                "validFrom",
                                LocalDate.now().minusDays(1).toString(),
                                "responsibilities",
                                "Both take referrals and report outcomes."));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        var accepted =
                manager(second).transition("/api/v1/agreements/" + id + "/acceptance", proposed.etag(), Map.of());
        assertThat(accepted.at("/status")).as(accepted.text()).isEqualTo("in-force");
    }

    /** A referral with the client's consent for these parts. */
    Api.Answer refer(UUID from, UUID to, UUID client, List<String> groups) {
        return refer(manager(from), to, client, groups);
    }

    Api.Answer refer(Api from, UUID to, UUID client, List<String> groups) {
        Map<String, Object> consent = consent("refer", to, groups);
        var recorded = from.post("/api/v1/clients/" + client + "/consents", consent);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return from.post(
                "/api/v1/referrals",
                Map.of(
                        "id",
                        Ids.next(),
                        "clientId",
                        client,
                        "toCentreId",
                        to,
                        "service",
                        "integration-and-living",
                        "consentId",
                        consent.get("id"),
                        "reasons",
                        "Arrives next month and needs housing advice"));
    }
}
