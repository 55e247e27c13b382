package org.mrcnetwork.network.identity;

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

/** Puts things to identity's API. Every call may be repeated; call it while no connection is held. */
@Component
public class AskingIdentity {

    private final RestClient http;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

    AskingIdentity(
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

    /**
     * @param what it is about, as the sentence of a refusal names it
     * @throws Refusal 503 when identity does not answer, 409 when it refuses (for example a slug that is taken)
     */
    public void put(String what, Object body, String path, Object... values) {
        try {
            http.put()
                    .uri(path, values)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .body(body)
                    .retrieve()
                    .onStatus(status -> status.is4xxClientError(), (_, response) -> {
                        throw new Refusal(
                                HttpStatus.CONFLICT,
                                "conflict",
                                "Identity refused " + what + " ("
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
