package org.mrcnetwork.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole of identity on a real server and database; all tests share it, each with people of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestTime.class, People.class})
public abstract class IdentityTest {

    public static final String PUBLIC_URL = "https://mrc.example";
    public static final String GATEWAY_SECRET = "gateway-secret-of-the-tests";
    public static final String APPLICATION_SECRET = "application-secret-of-the-tests";
    public static final Path MAILS = newFolder();

    @Autowired
    protected People people;

    @Autowired
    protected TestClock clock;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("MRC_PUBLIC_URL", () -> PUBLIC_URL);
        registry.add("MRC_DATABASE_URL", TestDatabase::url);
        registry.add("MRC_IDENTITY_PASSWORD", () -> TestDatabase.PASSWORD);
        registry.add("MRC_MASTER_SECRET", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("MRC_GATEWAY_CLIENT_SECRET", () -> GATEWAY_SECRET);
        registry.add("MRC_APPLICATION_CLIENT_SECRET", () -> APPLICATION_SECRET);
        registry.add("MRC_MAIL_FOLDER", MAILS::toString);
        registry.add("MRC_BOOTSTRAP_ADMINISTRATOR", () -> "first@administration.example");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    protected Browser browser() {
        return new Browser(port);
    }

    protected TokenClient gateway() {
        return new TokenClient(port, "gateway", GATEWAY_SECRET);
    }

    protected TokenClient application() {
        return new TokenClient(port, "application", APPLICATION_SECRET);
    }

    protected Api api(String token) {
        return new Api(port, token);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("identity-mails").resolve("out");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
