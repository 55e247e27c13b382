package org.mrcnetwork.identity.tokens;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Service;

/**
 * Keeps authorizations as token families. What Spring Security's own table would hold in clear, this one holds as
 * hashes; and a code or refresh token that is shown twice, one after the other or both at once, ends its family.
 */
@Service
class StoredAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(StoredAuthorizations.class);

    private static final Map<String, String> COLUMNS = Map.of(
            "code",
            "code_hash",
            OAuth2TokenType.ACCESS_TOKEN.getValue(),
            "access_hash",
            OAuth2TokenType.REFRESH_TOKEN.getValue(),
            "refresh_hash",
            OidcParameterNames.ID_TOKEN,
            "id_token_hash");

    private final TokenFamilies families;
    private final Memberships memberships;
    private final RegisteredClientRepository clients;

    StoredAuthorizations(TokenFamilies families, Memberships memberships, RegisteredClientRepository clients) {
        this.families = families;
        this.memberships = memberships;
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return; // a token that lives for minutes and cannot be refreshed leaves nothing to remember
        }
        Integer version = authorization.getAttribute(Family.VERSION);
        if (version == null) {
            families.add(begin(authorization));
            return;
        }
        UUID id = UUID.fromString(authorization.getId());
        boolean first = families.replaceTokens(
                id,
                version,
                List.of(
                        StoredToken.columns("code", stored(authorization, OAuth2AuthorizationCode.class)),
                        StoredToken.columns("access", StoredToken.of(authorization.getAccessToken())),
                        StoredToken.columns("refresh", StoredToken.of(authorization.getRefreshToken())),
                        StoredToken.columns("id_token", stored(authorization, OidcIdToken.class))));
        if (!first) {
            revoke(id, "a code or refresh token was used twice at once");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private Family begin(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        Map<String, Object> parameters = request.getAdditionalParameters();
        UUID account = UUID.fromString(authorization.getPrincipalName());
        Membership membership = memberships
                .of(account, String.valueOf(parameters.get(OnlyMembersContinue.ORGANISATION)))
                .orElseThrow(() -> new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), null));
        return new Family(
                UUID.fromString(authorization.getId()),
                0,
                request.getClientId(),
                account,
                membership.id(),
                authorization.getAuthorizedScopes(),
                Objects.requireNonNull(request.getRedirectUri()),
                (String) Objects.requireNonNull(parameters.get(PkceParameterNames.CODE_CHALLENGE)),
                (String) parameters.get(OidcParameterNames.NONCE),
                stored(authorization, OAuth2AuthorizationCode.class),
                null,
                null,
                null);
    }

    private static <T extends org.springframework.security.oauth2.core.OAuth2Token> @Nullable StoredToken stored(
            OAuth2Authorization authorization, Class<T> type) {
        return StoredToken.of(authorization.getToken(type));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        families.revoke(UUID.fromString(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return families.withId(UUID.fromString(id))
                .map(family -> toAuthorization(family, null))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String column = type == null ? null : COLUMNS.get(type.getValue());
        if (type != null && column == null) {
            return null;
        }
        Family family = families.withToken(column, token).orElse(null);
        if (family == null && type != null && type.equals(OAuth2TokenType.REFRESH_TOKEN)) {
            families.havingUsed(token).ifPresent(id -> revoke(id, "a refresh token was used again"));
        }
        return family == null ? null : toAuthorization(family, token);
    }

    private OAuth2Authorization toAuthorization(Family family, @Nullable String shown) {
        return family.toAuthorization(Objects.requireNonNull(clients.findByClientId(family.clientId())), shown);
    }

    private void revoke(UUID family, String because) {
        log.warn("Token family {} is revoked: {}", family, because);
        families.revoke(family);
    }
}
