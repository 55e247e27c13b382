package org.mrcnetwork.application;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands where identity stands: it publishes keys, signs tokens, and takes what onboarding tells it. */
final class FakeIdentity {

    static final String PUBLIC_URL = "http://mrc.example.org";

    private final RSAKey key;
    private final RSAKey foreignKey;
    private final HttpServer server;
    final Queue<String> told = new ConcurrentLinkedQueue<>();
    volatile boolean broken;

    FakeIdentity() {
        try {
            key = new RSAKeyGenerator(2048).keyID("current").generate();
            foreignKey = new RSAKeyGenerator(2048).keyID("current").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/identity/oauth2/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(
                "/identity/oauth2/token",
                exchange ->
                        answer(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext("/identity/api/v1/", exchange -> {
            told.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, broken ? 503 : 200, "{}");
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/identity";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A token as identity gives it. */
    String token(String kind, UUID organisation, String person, List<String> permissions) {
        return sign(
                key,
                claims(kind, organisation, person, permissions, Instant.now().plusSeconds(300)));
    }

    String expired(String kind, UUID organisation, List<String> permissions) {
        return sign(
                key,
                claims(kind, organisation, "Ana", permissions, Instant.now().minusSeconds(600)));
    }

    String forged(String kind, UUID organisation, List<String> permissions) {
        return sign(
                foreignKey,
                claims(kind, organisation, "Ana", permissions, Instant.now().plusSeconds(300)));
    }

    String forAnotherAudience(String kind, UUID organisation, List<String> permissions) {
        return sign(
                key,
                new JWTClaimsSet.Builder(claims(
                                kind,
                                organisation,
                                "Ana",
                                permissions,
                                Instant.now().plusSeconds(300)))
                        .audience("mrc-identity")
                        .build());
    }

    String ofMembership(UUID membership, UUID organisation, List<String> permissions) {
        return sign(
                key,
                new JWTClaimsSet.Builder(claims(
                                "centre",
                                organisation,
                                "Ana",
                                permissions,
                                Instant.now().plusSeconds(300)))
                        .claim("membership", membership.toString())
                        .build());
    }

    private static JWTClaimsSet claims(
            String kind, UUID organisation, String person, List<String> permissions, Instant until) {
        return new JWTClaimsSet.Builder()
                .issuer(PUBLIC_URL + "/identity")
                .audience("mrc")
                .subject(UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("name", person)
                .claim("org", organisation.toString())
                .claim("org_kind", kind)
                .claim("org_slug", "o-" + organisation.toString().substring(0, 8))
                .claim("org_name", "Organisation")
                .claim("membership", UUID.randomUUID().toString())
                .claim("permissions", permissions)
                .issueTime(new Date())
                .expirationTime(Date.from(until))
                .build();
    }

    private static String sign(RSAKey by, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> properties() {
        return Map.of("mrc.identity-url", url(), "mrc.public-url", PUBLIC_URL);
    }
}
