package org.mrcnetwork.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Just enough of an authorization server: everybody is signed in at once, codes are good once and only with their PKCE
 * verifier, refresh tokens are good once and their second use ends the family.
 */
final class FakeIdentity extends FakeUpstream {

    static final String CLIENT_SECRET = "client-secret-of-a-test";
    static final String PUBLIC_URL = "http://localhost:8080";

    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Set<String> usedRefreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();

    volatile Duration accessTokenLifetime = Duration.ofMinutes(5);
    volatile Duration thinkingTime = Duration.ZERO;
    volatile String speaksFor = "";
    volatile boolean refusesRefreshes = false;
    volatile boolean forgesRefreshes = false;
    volatile boolean reuseSeen = false;
    volatile String lastRevoked = "";

    FakeIdentity() {
        key = newKey();
        on("/identity/oauth2/authorize", this::authorize);
        on("/identity/oauth2/token", this::token);
        on(
                "/identity/oauth2/jwks",
                exchange -> answer(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        on("/identity/oauth2/revoke", this::revoke);
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int refreshes() {
        return refreshes.get();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> question = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, question);
        exchange.getResponseHeaders()
                .add("Location", question.get("redirect_uri") + "?code=" + code + "&state=" + question.get("state"));
        exchange.getResponseHeaders().add("Set-Cookie", "mrc_identity=sso; Path=/identity; HttpOnly");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(last(exchange));
        String expected = "Basic "
                + Base64.getEncoder().encodeToString(("gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "invalid_client");
            return;
        }
        String organisation = form.get("grant_type").equals("refresh_token") ? refresh(form) : code(form);
        if (organisation == null) {
            refuse(exchange, 400, "invalid_grant");
            return;
        }
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, organisation);
        answer(exchange, 200, "application/json", """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","scope":"openid"}
                """.formatted(
                        accessToken(organisation, signingKey(form)), accessTokenLifetime.toSeconds(), refreshToken));
    }

    private RSAKey signingKey(Map<String, String> form) {
        boolean forged = forgesRefreshes && form.get("grant_type").equals("refresh_token");
        return forged ? newKey() : key;
    }

    private String last(HttpExchange exchange) {
        return seen().stream()
                .filter(request -> request.headers() == exchange.getRequestHeaders())
                .findFirst()
                .orElseThrow()
                .body();
    }

    private String code(Map<String, String> form) {
        Map<String, String> question = codes.remove(form.get("code"));
        if (question == null || !challenge(form.get("code_verifier")).equals(question.get("code_challenge"))) {
            return null;
        }
        return speaksFor.isEmpty() ? question.get("organisation") : speaksFor;
    }

    private String refresh(Map<String, String> form) {
        refreshes.incrementAndGet();
        think();
        String token = form.get("refresh_token");
        if (!usedRefreshTokens.add(token)) {
            reuseSeen = true;
            return null;
        }
        return refusesRefreshes ? null : refreshTokens.remove(token);
    }

    private void think() {
        if (thinkingTime.isPositive()) {
            java.util.concurrent.locks.LockSupport.parkNanos(thinkingTime.toNanos());
        }
    }

    private void revoke(HttpExchange exchange) throws IOException {
        lastRevoked = form(last(exchange)).get("token");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String accessToken(String organisation, RSAKey signingKey) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(PUBLIC_URL + "/identity")
                .audience("mrc")
                .subject("0198c0de-0000-7000-8000-000000000001")
                .claim("org_slug", organisation)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        answer(exchange, status, "application/json", "{\"error\":\"" + error + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }
}
