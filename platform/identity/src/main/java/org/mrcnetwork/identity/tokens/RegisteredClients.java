package org.mrcnetwork.identity.tokens;

import java.time.Duration;
import java.util.Base64;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.keys.Digest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two clients there are: the gateway for people, the application for provisioning. */
@Configuration(proxyBeanMethods = false)
class RegisteredClients {

    static final String GATEWAY = "gateway";
    static final String APPLICATION = "application";
    static final String PROVISIONING = "provisioning";

    static final Duration CODE = Duration.ofMinutes(1);
    static final Duration ACCESS = Duration.ofMinutes(5);
    static final Duration REFRESH = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository clients(Settings settings) {
        return new InMemoryRegisteredClientRepository(gateway(settings), application(settings));
    }

    private static RegisteredClient gateway(Settings settings) {
        return client(GATEWAY, settings.gatewayClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.redirectUri())
                .postLogoutRedirectUri(settings.publicUrl() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient application(Settings settings) {
        return client(APPLICATION, settings.applicationClientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(PROVISIONING)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(Base64.getEncoder().encodeToString(Digest.sha256(secret)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
