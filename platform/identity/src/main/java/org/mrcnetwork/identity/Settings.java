package org.mrcnetwork.identity;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What identity is told by its environment.
 *
 * @param publicUrl what the browser sees, without a slash at the end
 * @param mailFolder where mails are written as files instead of being sent; null when they are sent by SMTP
 * @param bootstrapAdministrator who is invited first, while there is no organisation at all
 */
@ConfigurationProperties("mrc")
public record Settings(
        URI publicUrl,
        String masterSecret,
        String gatewayClientSecret,
        String applicationClientSecret,
        @Nullable Path mailFolder,
        @Nullable String mailFrom,
        @Nullable String bootstrapAdministrator) {

    public String issuer() {
        return publicUrl + "/identity";
    }

    public String redirectUri() {
        return publicUrl + "/login/oauth2/code";
    }

    /** Where an organisation's own pages begin; the gateway starts its sign-in there. */
    public URI portalOf(String slug) {
        return URI.create(publicUrl + "/o/" + slug + "/");
    }

    public String mailSender() {
        return mailFrom != null && !mailFrom.isBlank() ? mailFrom : "no-reply@" + publicUrl.getHost();
    }

    @Override
    public String toString() {
        return "Settings[" + publicUrl + "]";
    }
}
