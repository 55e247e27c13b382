package org.mrcnetwork.gateway.session;

import org.jspecify.annotations.Nullable;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.Slug;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** One client of identity, seen once per organisation, so that each organisation has tokens of its own. */
@Component
public final class Registrations implements ClientRegistrationRepository {

    public static final String CALLBACK = "/login/oauth2/code";

    private final GatewaySettings settings;

    Registrations(GatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return Slug.of(registrationId).map(this::of).orElse(null);
    }

    ClientRegistration of(Slug organisation) {
        return ClientRegistration.withRegistrationId(organisation.value())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl() + CALLBACK)
                .scope(settings.scopes())
                .authorizationUri(settings.issuer() + "/oauth2/authorize")
                .tokenUri(settings.identityUrl() + "/oauth2/token")
                .build();
    }
}
