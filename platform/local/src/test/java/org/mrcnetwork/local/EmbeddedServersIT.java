package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servers that ./run starts, without the platform on top. */
class EmbeddedServersIT {
    private static final Path TARGET =
            Path.of(System.getProperty("mrc.repository", "../.."), "platform", "local", "target");

    private final RunDirectory directory = RunDirectory.at(TARGET.resolve("servers"));
    private final Ports ports = Ports.free();
    private final LocalPostgres postgres = new LocalPostgres(directory, ports.postgres(), "right", false);

    @BeforeEach
    void forget() {
        Leftovers.clear(directory, System.out::println);
        directory.forgetData();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void data_survive_a_restart_and_a_power_cut() throws SQLException {
        postgres.start();
        execute("CREATE TABLE kept (word text)");
        execute("INSERT INTO kept VALUES ('word')");

        postgres.stop();
        postgres.start();
        assertThat(count("kept")).isEqualTo(1);

        postgres.kill();
        postgres.start();
        assertThat(count("kept")).isEqualTo(1);
    }

    @Test
    void no_role_gets_in_without_its_password() {
        postgres.start();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "wrong"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void bootstrapping_can_be_repeated_and_changes_passwords() throws SQLException {
        postgres.start();
        var bootstrap = new DatabaseBootstrap(postgres.jdbcUrl("mrc"), "postgres", "right");

        bootstrap.prepare(Map.of("mrc_identity", "first"));
        bootstrap.prepare(Map.of("mrc_identity", "second"));

        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("mrc"), "mrc_identity", "second")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("mrc"), "mrc_identity", "first"));
    }

    @Test
    void what_keeps_a_role_out_of_a_foreign_database_is_named_with_the_variable() {
        postgres.start();
        var foreign = new PreparedDatabase(postgres.jdbcUrl("mrc"));
        new DatabaseBootstrap(postgres.jdbcUrl("mrc"), "postgres", "right").prepare(Map.of("mrc_identity", "known"));

        foreign.requireLogin("mrc_identity", Secrets.IDENTITY, "known");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> foreign.requireLogin("mrc_identity", Secrets.IDENTITY, "wrong"))
                .withMessageStartingWith("mrc_identity cannot log in to " + postgres.jdbcUrl("mrc"))
                .withMessageContaining("with MRC_IDENTITY_PASSWORD")
                .withMessageContaining("password authentication failed");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new PreparedDatabase(postgres.jdbcUrl("postgres"))
                        .requireLogin("mrc_identity", Secrets.IDENTITY, "known"))
                .withMessageContaining("is not prepared: run infra/database/bootstrap.sql there");
    }

    @Test
    void a_pid_file_that_names_somebody_elses_process_is_no_obstacle() throws IOException {
        postgres.start();
        postgres.kill();
        Path pid = directory.postgres().resolve("postmaster.pid");
        Files.writeString(pid, Files.readString(pid).replaceFirst("\\d+", "1"));

        postgres.start();

        assertThat(postgres.running()).isTrue();
    }

    @Test
    void a_server_left_behind_by_a_crashed_run_is_stopped() {
        postgres.start();

        Leftovers.clear(directory, System.out::println);

        assertThat(postgres.running()).isFalse();
    }

    @Test
    void data_of_another_major_version_are_named_as_such() throws IOException {
        Files.createDirectories(directory.postgres());
        Files.writeString(directory.postgres().resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(postgres::start)
                .withMessageContaining("was made by PostgreSQL 17, this is 18");
    }

    @Test
    void a_taken_port_is_named_with_its_remedy() throws IOException {
        try (var taken = new ServerSocket(ports.postgres(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(postgres::start)
                    .withMessage(
                            "Port " + taken.getLocalPort() + ", which PostgreSQL needs, is taken by another program:"
                                    + " stop that, or choose other ports with ./run --port N.");
        }
    }

    @Test
    void another_superuser_password_than_ours_is_named_with_its_remedy() {
        postgres.start();
        postgres.stop();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> {
                    var other = new LocalPostgres(directory, ports.postgres(), "another", false);
                    try {
                        other.start();
                    } finally {
                        other.stop();
                    }
                })
                .withMessageContaining("has another superuser password");
    }

    @Test
    void an_index_survives_a_restart_and_a_power_cut() throws IOException, InterruptedException {
        var elasticsearch = new LocalElasticsearch(
                directory,
                TARGET.resolve("elasticsearch/elasticsearch.zip"),
                ports.elasticsearch(),
                ports.elasticsearchTransport());
        try (HttpClient client = HttpClient.newHttpClient()) {
            elasticsearch.start();
            send(
                    client,
                    HttpRequest.newBuilder(URI.create(elasticsearch.url() + "/kept/_doc/1?refresh=true"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"word\":\"word\"}")));

            elasticsearch.stop();
            elasticsearch.start();
            elasticsearch.kill();
            elasticsearch.start();

            assertThat(send(client, HttpRequest.newBuilder(URI.create(elasticsearch.url() + "/kept/_doc/1"))))
                    .contains("\"word\":\"word\"");
        } finally {
            elasticsearch.stop();
        }
    }

    private static String send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "right");
    }
}
