package org.mrcnetwork.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.mrcnetwork.identity.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails become files in a folder when there is one, as on a developer's machine; otherwise they go by SMTP. */
@Configuration(proxyBeanMethods = false)
class PostOffice {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Bean
    Post post(Settings settings, ObjectProvider<JavaMailSender> smtp, Clock clock) {
        Path folder = settings.mailFolder();
        if (folder == null || folder.toString().isEmpty()) {
            JavaMailSender sender = smtp.getObject();
            return sender::send;
        }
        return mail -> write(mail, folder, clock);
    }

    private static void write(MimeMessage mail, Path folder, Clock clock) throws MessagingException, IOException {
        Files.createDirectories(folder);
        String name = STAMP.format(clock.instant()) + "-" + UUID.randomUUID();
        Path unfinished = folder.resolve("." + name);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            mail.writeTo(out);
        }
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
