package org.mrcnetwork.gateway.session;

import java.time.Instant;
import java.util.Optional;
import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.stereotype.Component;

/** What identity's token endpoint says, told apart into three: tokens, a refusal, and no answer. */
@Component
public final class TokensFromIdentity {

    private static final Logger log = LoggerFactory.getLogger(TokensFromIdentity.class);

    private final Registrations registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes;
    private final VerifyingTokens verifying;

    TokensFromIdentity(
            Registrations registrations,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes,
            VerifyingTokens verifying) {
        this.registrations = registrations;
        this.codes = codes;
        this.refreshes = refreshes;
        this.verifying = verifying;
    }

    /** Empty when identity does not accept the code. */
    public Optional<TokenSet> forCode(Slug organisation, OAuth2AuthorizationExchange exchange) {
        return answer(
                organisation,
                () -> codes.getTokenResponse(
                        new OAuth2AuthorizationCodeGrantRequest(registrations.of(organisation), exchange)));
    }

    /** Empty when identity does not accept the refresh token any more. */
    Optional<TokenSet> refreshed(Slug organisation, String refreshToken) {
        ClientRegistration registration = registrations.of(organisation);
        // The access token is expired and of no interest here; the request type wants one.
        var expired = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "expired", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        var refresh = new OAuth2RefreshToken(refreshToken, Instant.EPOCH);
        return answer(
                organisation,
                () -> refreshes.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, expired, refresh)));
    }

    private Optional<TokenSet> answer(Slug organisation, Asking asking) {
        try {
            OAuth2AccessTokenResponse response = asking.ask();
            OAuth2AccessToken access = response.getAccessToken();
            OAuth2RefreshToken refresh = response.getRefreshToken();
            if (refresh == null || access.getExpiresAt() == null) {
                throw Problem.brokenAnswer().asException();
            }
            verifying.verify(access.getTokenValue(), organisation);
            return Optional.of(new TokenSet(access.getTokenValue(), access.getExpiresAt(), refresh.getTokenValue()));
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return Optional.empty();
            }
            log.warn("Identity gives no token: {}", refused.getMessage());
            throw Problem.unavailable("The sign-in service cannot be reached. Try again.")
                    .causedBy(refused);
        }
    }

    @FunctionalInterface
    private interface Asking {
        OAuth2AccessTokenResponse ask();
    }
}
