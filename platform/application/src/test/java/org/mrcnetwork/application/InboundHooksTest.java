package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;

/** Other programs hand messages in, each signed; nothing else gets in by this door. */
class InboundHooksTest extends ApplicationTest {

    UUID praia;
    Api manager;
    UUID hook;
    String path;
    String secret;

    @BeforeEach
    void a_hook() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        hook = Ids.next();
        var opened =
                manager.post("/api/v1/inbound-hooks", Map.of("id", hook, "name", "SMS provider", "channel", "sms"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        path = opened.at("/path");
        secret = opened.at("/secret");
    }

    @Test
    void a_signed_message_is_in_the_queue() throws Exception {
        var answer = hand(path, "msg-1", Instant.now(), message("Where can I get help?"), secret);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var seen = manager.get("/api/v1/enquiries");
        assertThat(seen.at("/items/0/beginning")).as(seen.text()).isEqualTo("Where can I get help?");
        assertThat(seen.at("/items/0/channel")).isEqualTo("sms");
        assertThat(manager.get("/api/v1/enquiries/" + seen.at("/items/0/id")).at("/contents/from"))
                .isEqualTo("+238 555 77 66");
    }

    @Test
    void a_message_that_is_sent_again_is_one_enquiry() throws Exception {
        var first = hand(path, "msg-1", Instant.now(), message("Hello"), secret);
        var again = hand(path, "msg-1", Instant.now().plusSeconds(3), message("Hello"), secret);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(manager.get("/api/v1/enquiries").body().at("/items")).hasSize(1);
    }

    @Test
    void what_is_unsigned_wrongly_signed_changed_or_old_stays_outside() throws Exception {
        String body = message("Hello");
        String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(hand(path, "msg-1", Instant.now(), body, other).statusCode()).isEqualTo(401);
        assertThat(hand(path, "msg-1", Instant.now().minusSeconds(600), body, secret)
                        .statusCode())
                .isEqualTo(401);
        assertThat(hand(path, "msg-1", Instant.now().plusSeconds(600), body, secret)
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(path, "msg-1", Instant.now(), message("Changed"), sign("msg-1", Instant.now(), body, secret))
                        .statusCode())
                .isEqualTo(401);
        assertThat(network.api().raw(path, body).status()).isEqualTo(401);
        assertThat(manager.get("/api/v1/enquiries").body().at("/items")).isEmpty();
    }

    @Test
    void an_address_that_was_never_given_out_leads_nowhere() throws Exception {
        String invented = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");

        assertThat(hand("/hooks/inbound/nonsense", "m", Instant.now(), message("Hello"), secret)
                        .statusCode())
                .isEqualTo(404);
        assertThat(hand(invented, "m", Instant.now(), message("Hello"), secret).statusCode())
                .isEqualTo(404);
        assertThat(network.api().get(path).status()).isIn(401, 403);
    }

    @Test
    void a_closed_address_takes_nothing_and_a_new_secret_makes_the_old_one_worthless() throws Exception {
        String renewed = manager.post("/api/v1/inbound-hooks/" + hook + "/secret", Map.of())
                .at("/secret");
        assertThat(hand(path, "m1", Instant.now(), message("Hello"), secret).statusCode())
                .isEqualTo(401);
        assertThat(hand(path, "m2", Instant.now(), message("Hello"), renewed).statusCode())
                .isEqualTo(202);

        var closed =
                manager.put("/api/v1/inbound-hooks/" + hook, "\"1\"", Map.of("name", "SMS provider", "open", false));

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(hand(path, "m3", Instant.now(), message("Hello"), renewed).statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/api/v1/inbound-hooks")
                        .body()
                        .at("/items/0/secret")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_is_too_large_or_no_message_is_refused() throws Exception {
        String large = message("x".repeat(70_000));

        assertThat(hand(path, "m1", Instant.now(), large, secret).statusCode()).isEqualTo(413);
        assertThat(hand(path, "m2", Instant.now(), "{\"text\": \" \"}", secret).statusCode())
                .isEqualTo(400);
        assertThat(hand(path, "m3", Instant.now(), "no json", secret).statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_a_restricted_client_sends_is_seen_by_her_team_only() throws Exception {
        Api keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        Map<String, Object> form = TestNetwork.client("Escondida", "Exemplo");
        form.put("restrictedBecause", "violence");
        form.put("phone", "+238 555 77 66");
        network.registered(keeper, form);

        hand(path, "m1", Instant.now(), message("He has found me"), secret);

        assertThat(manager.get("/api/v1/enquiries").text()).doesNotContain("He has found me");
        assertThat(keeper.get("/api/v1/enquiries").at("/items/0/client/name/given"))
                .isEqualTo("Escondida");
    }

    private static String message(String text) {
        return "{\"from\": \"+238 555 77 66\", \"text\": \"" + text + "\", \"provider\": \"ignored\"}";
    }

    private HttpResponse<String> hand(String path, String id, Instant at, String body, String secret) throws Exception {
        return send(path, id, at, body, sign(id, at, body, secret));
    }

    private static String sign(String id, Instant at, String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(
                                (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(String path, String id, Instant at, String body, String signature)
            throws Exception {
        return network.api()
                .http()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/json")
                                .header("webhook-id", id)
                                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                                .header("webhook-signature", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
