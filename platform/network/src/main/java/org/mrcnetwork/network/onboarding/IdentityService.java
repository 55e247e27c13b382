package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells identity which organisations there are and whom to invite first. Every call may be repeated. */
@Component
class IdentityService {

    record Organisation(String slug, String name, String kind, List<String> languages) {}

    record Invitation(String email, String name, List<String> roles, String language) {}

    private final RestClient http;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

    IdentityService(
            RestClient.Builder http,
            @Value("${mrc.identity-url}") String url,
            @Value("${mrc.application-client-secret}") String secret) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("identity")
                .clientId("application")
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("provisioning")
                .tokenUri(url + "/oauth2/token")
                .build());
        this.tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        this.http = http.baseUrl(url + "/api/v1").build();
    }

    /** @throws Refusal 503 when identity does not answer, 409 when it refuses (for example a slug that is taken) */
    void putOrganisation(UUID id, Organisation organisation) {
        put(organisation, "/organisations/{id}", id);
    }

    /** Mails the invitation once, however often it is put. */
    void putInvitation(UUID organisation, UUID invitation, Invitation content) {
        put(content, "/organisations/{organisation}/invitations/{invitation}", organisation, invitation);
    }

    private void put(Object body, String path, UUID... ids) {
        try {
            http.put()
                    .uri(path, (Object[]) ids)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .body(body)
                    .retrieve()
                    .onStatus(status -> status.is4xxClientError(), (_, response) -> {
                        throw new Refusal(
                                HttpStatus.CONFLICT,
                                "conflict",
                                "Identity refused this organisation or invitation ("
                                        + response.getStatusCode().value() + ").");
                    })
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "upstream-unavailable",
                    "Identity does not answer at the moment. Try again in a little while.");
        }
    }

    private String token() {
        var client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("identity")
                .principal("application")
                .build());
        if (client == null) {
            throw new IllegalStateException("Identity gave no token");
        }
        return client.getAccessToken().getTokenValue();
    }
}
