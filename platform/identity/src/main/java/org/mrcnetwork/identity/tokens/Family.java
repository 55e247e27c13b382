package org.mrcnetwork.identity.tokens;

import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** One row of {@code authorizations}, and how Spring Security's authorization is made from it. */
record Family(
        UUID id,
        int version,
        String clientId,
        UUID account,
        UUID membership,
        Set<String> scopes,
        String redirectUri,
        String codeChallenge,
        @Nullable String nonce,
        @Nullable StoredToken code,
        @Nullable StoredToken access,
        @Nullable StoredToken refresh,
        @Nullable StoredToken idToken) {

    static final String VERSION = "org.mrcnetwork.version";
    static final String MEMBERSHIP = "org.mrcnetwork.membership";

    static Family read(ResultSet row, int number) throws SQLException {
        return new Family(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("client_id"),
                row.getObject("account_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                Set.copyOf(Arrays.asList((String[]) row.getArray("scopes").getArray())),
                row.getString("redirect_uri"),
                row.getString("code_challenge"),
                row.getString("nonce"),
                StoredToken.read(row, "code"),
                StoredToken.read(row, "access"),
                StoredToken.read(row, "refresh"),
                StoredToken.read(row, "id_token"));
    }

    /** @param shown the code or token by which this family was found; the others' values are not known any more */
    OAuth2Authorization toAuthorization(RegisteredClient client, @Nullable String shown) {
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(id.toString())
                .principalName(account.toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes)
                .attribute(VERSION, version)
                .attribute(MEMBERSHIP, membership)
                .attribute(Principal.class.getName(), principal())
                .attribute(OAuth2AuthorizationRequest.class.getName(), request());
        if (code != null) {
            var token = new OAuth2AuthorizationCode(code.value(shown), code.issuedAt(), code.expiresAt());
            builder.token(token, code::describe);
        }
        if (access != null) {
            var token = new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER,
                    access.value(shown),
                    access.issuedAt(),
                    access.expiresAt(),
                    scopes);
            builder.token(token, access::describe);
        }
        if (refresh != null) {
            var token = new OAuth2RefreshToken(refresh.value(shown), refresh.issuedAt(), refresh.expiresAt());
            builder.token(token, refresh::describe);
        }
        if (idToken != null) {
            var token = new OidcIdToken(
                    idToken.value(shown), idToken.issuedAt(), idToken.expiresAt(), Map.of("sub", account.toString()));
            builder.token(token, metadata -> {
                idToken.describe(metadata);
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, token.getClaims());
            });
        }
        return builder.build();
    }

    private UsernamePasswordAuthenticationToken principal() {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    }

    private OAuth2AuthorizationRequest request() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(PkceParameterNames.CODE_CHALLENGE, codeChallenge);
        parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (nonce != null) {
            parameters.put(OidcParameterNames.NONCE, nonce);
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(scopes)
                .additionalParameters(parameters)
                .build();
    }
}
