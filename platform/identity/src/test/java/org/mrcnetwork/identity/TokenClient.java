package org.mrcnetwork.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the two OAuth 2 clients, talking to the token endpoint. */
public final class TokenClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String authorization;

    TokenClient(int port, String id, String secret) {
        this.port = port;
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** What the token endpoint said. */
    public record Answer(int status, JsonNode body) {

        public String accessToken() {
            return text("access_token");
        }

        public String refreshToken() {
            return text("refresh_token");
        }

        public String text(String name) {
            return body.path(name).asString();
        }

        public JWTClaimsSet claims() {
            return claimsOf(accessToken());
        }
    }

    public Answer exchange(String code) {
        return exchange(code, Browser.VERIFIER);
    }

    public Answer exchange(String code, String verifier) {
        return post(
                "/identity/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        IdentityTest.PUBLIC_URL + "/login/oauth2/code",
                        "code_verifier",
                        verifier));
    }

    public Answer refresh(String token) {
        return post("/identity/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    public Answer clientCredentials() {
        return post("/identity/oauth2/token", Map.of("grant_type", "client_credentials", "scope", "provisioning"));
    }

    public Answer revoke(String token) {
        return post("/identity/oauth2/revoke", Map.of("token", token));
    }

    private Answer post(String path, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.query(form)))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String body = response.body().isBlank() ? "{}" : response.body();
            return new Answer(response.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
