package org.mrcnetwork.gateway.session;

import org.mrcnetwork.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells identity that a refresh token will not be used again. The sign-out does not fail when identity is away. */
@Component
public final class RevokingTokens {

    private static final Logger log = LoggerFactory.getLogger(RevokingTokens.class);

    private final RestClient identity;
    private final GatewaySettings settings;

    RevokingTokens(RestClient identityRestClient, GatewaySettings settings) {
        this.identity = identityRestClient;
        this.settings = settings;
    }

    public void revoke(TokenSet tokens) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", tokens.refreshToken());
        form.add("token_type_hint", "refresh_token");
        try {
            identity.post()
                    .uri(settings.identityUrl() + "/oauth2/revoke")
                    .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException away) {
            log.warn("A refresh token could not be revoked; it expires by itself: {}", away.getMessage());
        }
    }
}
