package org.mrcnetwork.tenants.outbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/**
 * How the centre's SMS provider is asked to send a message: one POST. Rests encrypted, since it holds secrets.
 *
 * @param headerSecret nothing keeps the one that is stored
 * @param template of the body, with {to} or {number} (the digits alone) and {text} where those belong
 * @param takenWhen what the answer says when the message was taken, for providers that answer 200 in any case
 * @param signingSecret with which each request is signed as the Standard Webhooks specification has it; nothing keeps the
 *     stored one, and when there is none nothing is signed
 */
record SmsSettings(
        @NotBlank @Size(max = 500) String url,

        @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,63}")
        String headerName,

        @Nullable @Pattern(regexp = "[\\x20-\\x7e]{1,500}") String headerSecret,
        @NotNull Body body,
        @NotBlank @Size(max = 2_000) String template,
        @Nullable @Size(max = 100) String takenWhen,
        @Nullable @Pattern(regexp = "[\\x21-\\x7e]{24,200}") String signingSecret) {

    /** What the provider reads. */
    enum Body {
        JSON,
        FORM
    }

    /** Those that say where a request goes and how long it is are not a centre's to set. */
    private static final Set<String> NOT_YOURS =
            Set.of("host", "connection", "content-length", "content-type", "expect", "upgrade", "transfer-encoding");

    void check(AllowedHosts hosts) {
        URI address = address();
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (!plain && !"https".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null) {
            throw new InvalidRequest("#/url", "invalid", "Write an address that begins with https://.");
        }
        if (plain && !hosts.unprotectedToo()) {
            throw new InvalidRequest("#/url", "invalid", "Nothing is sent but over TLS: https://.");
        }
        if (!hosts.allowed(address.getHost())) {
            throw new InvalidRequest("#/url", "invalid", "There is no server on the internet at that name.");
        }
        if (headerName != null && NOT_YOURS.contains(headerName.toLowerCase(Locale.ROOT))) {
            throw new InvalidRequest("#/headerName", "invalid", "This header is set by the platform.");
        }
        if (!template.contains("{text}") || !(template.contains("{to}") || template.contains("{number}"))) {
            throw new InvalidRequest(
                    "#/template", "invalid", "Say with {to} and {text} where number and words belong.");
        }
        SmsBody.of(this, "+2385550123", "words");
    }

    URI address() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidRequest("#/url", "invalid", "Write an address that begins with https://.");
        }
    }

    /** A secret that was not typed again stays, but never goes to another server than it was typed for. */
    SmsSettings keeping(@Nullable SmsSettings stored) {
        if (stored == null
                || !Objects.equals(stored.address().resolve("/"), address().resolve("/"))) {
            return this;
        }
        return new SmsSettings(
                url,
                headerName,
                headerSecret == null && Objects.equals(headerName, stored.headerName)
                        ? stored.headerSecret
                        : headerSecret,
                body,
                template,
                takenWhen,
                signingSecret == null ? stored.signingSecret : signingSecret);
    }

    SmsSettings withoutSecrets() {
        return new SmsSettings(url, headerName, null, body, template, takenWhen, null);
    }
}
