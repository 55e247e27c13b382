package org.mrcnetwork.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway must know of its surroundings, under {@code mrc.gateway}.
 *
 * @param publicUrl what the browser sees, without a trailing slash
 * @param identityUrl where this process reaches identity, its context path included
 * @param applicationUrl where this process reaches the application
 * @param absoluteLifetime after this a browser session ends, however busy it was
 * @param refreshBeforeExpiry a token with less than this left is renewed before it is used
 * @param connectTimeout for connections to identity and the application
 * @param readTimeout how long either may stay silent in the middle of an answer
 * @param tokenTimeout how long identity may take over a token
 */
@ConfigurationProperties("mrc.gateway")
public record GatewaySettings(
        URI publicUrl,
        URI identityUrl,
        URI applicationUrl,
        @DefaultValue("gateway") String clientId,
        String clientSecret,
        @DefaultValue("openid") Set<String> scopes,
        @DefaultValue("mrc") String audience,
        @DefaultValue("12h") Duration absoluteLifetime,
        @DefaultValue("30s") Duration refreshBeforeExpiry,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("5s") Duration tokenTimeout) {

    public String issuer() {
        return publicUrl + "/identity";
    }

    public boolean isPublishedOverTls() {
        return "https".equals(publicUrl.getScheme());
    }
}
