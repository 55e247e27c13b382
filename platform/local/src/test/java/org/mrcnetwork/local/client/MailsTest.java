package org.mrcnetwork.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailsTest {

    @Test
    void the_newest_invitation_of_an_address_counts(@TempDir Path folder) throws IOException {
        mail(folder, "2026-01-01T10-00-00Z-a.eml", "ana@example.org", "first");
        mail(folder, "2026-01-01T11-00-00Z-b.eml", "Ana@example.org", "second");
        mail(folder, "2026-01-01T12-00-00Z-c.eml", "bento@example.org", "third");

        assertThat(new Mails(folder).invitationOf("ana@example.org"))
                .contains(URI.create("http://localhost:8080/identity/invitations/second"));
        assertThat(new Mails(folder).invitationOf("carla@example.org")).isEmpty();
    }

    @Test
    void no_folder_means_no_mail(@TempDir Path folder) {
        assertThat(new Mails(folder.resolve("none")).invitationOf("ana@example.org"))
                .isEmpty();
    }

    private static void mail(Path folder, String file, String to, String token) throws IOException {
        Files.writeString(folder.resolve(file), """
                From: no-reply@example.org
                To: %s
                Subject: =?UTF-8?Q?Convite?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Ol=C3=A1, aceite aqui: http://localhost:8080/identity/invitations=
                /%s

                """.formatted(to, token).replace("\n", "\r\n"));
    }
}
