package org.mrcnetwork.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL with the platform's roles and schemas and with passwords that count, once per test run: in a
 * container where a Docker engine answers, otherwise from embedded binaries. {@code -Dmrc.servers=docker|embedded}
 * decides where it should not be found out.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PASSWORD = "test-password";
    public static final String MASTER_SECRET = Base64.getEncoder().encodeToString(new byte[48]);

    /** Where the centres' files are, to look behind that curtain too. Forgotten with the build's folder. */
    public static final Path BLOBS = folderOfBlobs();

    private static final Server SERVER = start();

    private record Server(String url, String superuser, String password) {}

    public static String url() {
        return SERVER.url();
    }

    /** A connection of the server's superuser, to look behind the curtain. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(SERVER.url(), SERVER.superuser(), SERVER.password());
    }

    public static Map<String, Object> properties() {
        return Map.of(
                "mrc.database.url", SERVER.url(),
                "mrc.database.owner-password", PASSWORD,
                "mrc.database.network-password", PASSWORD,
                "mrc.master-secret", MASTER_SECRET,
                "mrc.blobs.directory", BLOBS.toString());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties()));
    }

    private static Path folderOfBlobs() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "blobs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Server start() {
        try {
            Server server = docker() ? container() : embedded();
            try (Connection connection =
                            DriverManager.getConnection(server.url(), server.superuser(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute(bootstrap());
                for (String role : List.of("mrc_owner", "mrc_network", "mrc_identity", "mrc_gateway")) {
                    statement.execute("ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "'");
                }
            }
            return server;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The test database did not start", e);
        }
    }

    private static boolean docker() {
        String wanted = System.getProperty("mrc.servers", "");
        return wanted.equals("docker")
                || (wanted.isEmpty() && DockerClientFactory.instance().isDockerAvailable());
    }

    private static Server container() {
        @SuppressWarnings("resource") // lives as long as the test run
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(System.getProperty("mrc.servers.postgres-image", "postgres:18-alpine"))
                                .asCompatibleSubstituteFor("postgres"))
                .withCommand("postgres", "-c", "max_connections=400", "-c", "fsync=off");
        postgres.start();
        return new Server(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private static Server embedded() throws IOException, SQLException {
        Path data = Files.createTempDirectory("mrc-test-postgres");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("max_connections", "400")
                .setServerConfig("fsync", "off")
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + PASSWORD + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    local all all scram-sha-256
                    host all all all scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        }
        return new Server(url, "postgres", PASSWORD);
    }

    private static String bootstrap() {
        try (InputStream script = TestDatabase.class.getResourceAsStream("/database/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
