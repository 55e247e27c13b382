package org.mrcnetwork.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real PostgreSQL for all tests, with the roles and schemas of the bootstrap script, asking for passwords: in a
 * container where a Docker engine answers, otherwise from embedded binaries. {@code -Dmrc.servers=docker|embedded}
 * decides where it should not be found out.
 */
public final class TestDatabase {

    public static final String PASSWORD = "identity-test-password";

    private static final String SUPERUSER = "postgres";
    private static final InetSocketAddress SERVER = start();

    private TestDatabase() {}

    public static String url() {
        return url(SERVER);
    }

    static InetSocketAddress address() {
        return SERVER;
    }

    static String url(InetSocketAddress server) {
        return "jdbc:postgresql://" + server.getHostString() + ":" + server.getPort() + "/postgres";
    }

    /** The first column of what the application's login gets to see. */
    static List<String> asApplication(String sql) throws SQLException {
        return as("mrc_network", sql);
    }

    /** The first column of what a centre's login gets to see. */
    static List<String> asCentre(String sql) throws SQLException {
        return as("mrc_centre", sql);
    }

    private static List<String> as(String role, String sql) throws SQLException {
        try (Connection connection = superuser(SERVER);
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + role);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static Connection superuser(InetSocketAddress server) throws SQLException {
        return DriverManager.getConnection(url(server), SUPERUSER, PASSWORD);
    }

    private static InetSocketAddress start() {
        try {
            InetSocketAddress server = docker() ? container() : embedded();
            try (Connection connection = superuser(server);
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(Path.of("../../infra/database/bootstrap.sql")));
                statement.execute("ALTER ROLE mrc_identity PASSWORD '" + PASSWORD + "'");
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

    private static InetSocketAddress container() {
        @SuppressWarnings("resource") // lives as long as the test run
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(System.getProperty("mrc.servers.postgres-image", "postgres:18-alpine"))
                                .asCompatibleSubstituteFor("postgres"))
                .withDatabaseName("postgres")
                .withUsername(SUPERUSER)
                .withPassword(PASSWORD);
        postgres.start();
        return InetSocketAddress.createUnresolved(
                postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    private static InetSocketAddress embedded() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + PASSWORD + "'");
            askForPasswords(statement);
        }
        return InetSocketAddress.createUnresolved("127.0.0.1", postgres.getPort());
    }

    private static void askForPasswords(Statement statement) throws SQLException, IOException {
        try (var answer = statement.executeQuery("SHOW hba_file")) {
            answer.next();
            Files.writeString(Path.of(answer.getString(1)), """
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        }
        statement.execute("SELECT pg_reload_conf()");
    }
}
