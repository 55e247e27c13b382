package org.mrcnetwork.tenants.enquiries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The centre's own mail servers. Rests encrypted, since it holds passwords.
 *
 * @param imap where messages are fetched from; nowhere when the centre hands them in otherwise
 * @param smtp by which answers are sent; none when they are sent by other means
 */
record MailSettings(
        @Nullable @Valid MailServer imap,
        @Nullable @Valid MailServer smtp,
        @NotBlank @Email @Size(max = 200) String address) {

    /** How a connection is protected. There is no unprotected one but for tests on one's own machine. */
    enum Protection {
        TLS,
        STARTTLS,
        NONE
    }

    /** @param password nothing keeps the one that is stored */
    record MailServer(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}")
            String host,

            @Min(1) @Max(65535) int port,
            @NotNull Protection protection,
            @NotBlank @Size(max = 200) String user,
            @Nullable @Size(max = 500) String password) {

        MailServer keeping(@Nullable MailServer stored) {
            if (password != null || stored == null || !stored.host.equals(host) || !stored.user.equals(user)) {
                return this;
            }
            return new MailServer(host, port, protection, user, stored.password);
        }

        MailServer withoutPassword() {
            return new MailServer(host, port, protection, user, null);
        }

        /** For Jakarta Mail; {@code protocol} is imap or smtp. Certificates are checked against the host's name. */
        Properties properties(String protocol) {
            String prefix = "mail." + protocol + ".";
            Properties p = new Properties();
            p.setProperty(prefix + "host", host);
            p.setProperty(prefix + "port", Integer.toString(port));
            p.setProperty(prefix + "auth", "true");
            p.setProperty(prefix + "connectiontimeout", "5000");
            p.setProperty(prefix + "timeout", "10000");
            p.setProperty(prefix + "writetimeout", "10000");
            p.setProperty(prefix + "ssl.checkserveridentity", "true");
            p.setProperty(prefix + "ssl.enable", Boolean.toString(protection == Protection.TLS));
            p.setProperty(prefix + "starttls.enable", Boolean.toString(protection == Protection.STARTTLS));
            p.setProperty(prefix + "starttls.required", Boolean.toString(protection == Protection.STARTTLS));
            return p;
        }
    }

    MailSettings keeping(@Nullable MailSettings stored) {
        return new MailSettings(
                imap == null ? null : imap.keeping(stored == null ? null : stored.imap),
                smtp == null ? null : smtp.keeping(stored == null ? null : stored.smtp),
                address);
    }

    MailSettings withoutPasswords() {
        return new MailSettings(
                imap == null ? null : imap.withoutPassword(), smtp == null ? null : smtp.withoutPassword(), address);
    }
}
