package org.mrcnetwork.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a real port with a real database; identity is played by {@link FakeIdentity}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, ApplicationTest.Surroundings.class})
abstract class ApplicationTest {

    static final FakeIdentity IDENTITY = new FakeIdentity();

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    TestNetwork network;

    @BeforeEach
    void reach_the_application() {
        network = new TestNetwork(new Api("http://127.0.0.1:" + port, json), IDENTITY);
    }

    static final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = new HashMap<>(Map.of(
                    "mrc.identity-url", IDENTITY.url(),
                    "mrc.public-url", FakeIdentity.PUBLIC_URL,
                    "mrc.application-client-secret", "secret",
                    // Nothing listens there: search answers from PostgreSQL.
                    "mrc.elasticsearch.url", "http://127.0.0.1:1",
                    "mrc.events.resubmit-after", "PT0S",
                    "mrc.events.resubmit-every", "PT1H",
                    "mrc.audit.seal-every", "PT1H",
                    "mrc.imports.look-first", "PT1H",
                    "management.server.port", "-1",
                    "server.port", "0"));
            // A test's mail servers stand on this machine.
            properties.put("mrc.enquiries.private-mail-servers", "true");
            properties.put("mrc.enquiries.fetch-every", "PT1H");
            properties.put("mrc.enquiries.forget-every", "PT1H");
            properties.put("mrc.messages.send-first", "PT1H");
            properties.put("mrc.messages.plan-first", "PT1H");
            properties.put("mrc.reminders.look-first", "PT1H");
            // No test asks anybody on the internet.
            properties.put("mrc.links.looking", "false");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", properties));
            identitysSchema();
        }

        /** As much of it as the application may see. */
        private static void identitysSchema() {
            try (Connection superuser = TestDatabase.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS identity.ended_memberships (membership uuid PRIMARY KEY)");
                statement.execute("GRANT USAGE ON SCHEMA identity TO mrc_network");
                statement.execute("GRANT SELECT ON identity.ended_memberships TO mrc_network");
                // Everybody may everything there, except what a test has written down as missing.
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS identity.missing (organisation uuid, person uuid, permission text)");
                statement.execute("""
                        CREATE OR REPLACE FUNCTION identity.somebody_may(centre uuid, wanted text) RETURNS boolean
                        LANGUAGE sql STABLE SECURITY DEFINER AS $$ SELECT NOT EXISTS (
                            SELECT FROM identity.missing m WHERE m.organisation = centre AND m.person IS NULL) $$
                        """);
                statement.execute("""
                        CREATE OR REPLACE FUNCTION identity.person_may(centre uuid, who uuid, wanted text) RETURNS boolean
                        LANGUAGE sql STABLE SECURITY DEFINER AS $$ SELECT NOT EXISTS (
                            SELECT FROM identity.missing m WHERE m.organisation = centre AND m.person = who
                              AND coalesce(m.permission, wanted) = wanted) $$
                        """);
                statement.execute("GRANT USAGE ON SCHEMA identity TO mrc_centre");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
