package org.mrcnetwork.gateway;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server with the platform's own roles, where a wrong password does not pass. */
final class Postgres implements AutoCloseable {

    static final String PASSWORD = "gateway-password-of-a-test";

    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;
    private EmbeddedPostgres server;

    private Postgres(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static Postgres start() {
        try {
            Path folder = Files.createTempDirectory("gateway-postgres");
            var postgres = new Postgres(folder, start(folder, 0));
            postgres.prepare();
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void prepare() throws IOException, SQLException {
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql(Files.readString(bootstrap())).update();
        superuser.sql("ALTER ROLE mrc_gateway PASSWORD '" + PASSWORD + "'").update();
        Files.writeString(folder.resolve("pg_hba.conf"), ACCESS);
        superuser.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
    }

    private static Path bootstrap() {
        Path inModule = Path.of("../../infra/database/bootstrap.sql");
        return Files.exists(inModule) ? inModule : Path.of("infra/database/bootstrap.sql");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    JdbcClient superuser() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** Runs the calls so that each has read the session before any of them may write it. */
    void holdingBack(String sessionId, Runnable... calls) {
        List<Thread> threads;
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            try (var locking = connection.prepareStatement(
                    "SELECT 1 FROM gateway.spring_session WHERE session_id = ? FOR UPDATE")) {
                locking.setString(1, sessionId);
                locking.executeQuery();
            }
            threads = Stream.of(calls).map(Thread.ofVirtual()::start).toList();
            await().until(() -> waitingForALock() == calls.length);
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    private int waitingForALock() {
        return superuser()
                .sql("SELECT count(*) FROM pg_stat_activity WHERE usename = 'mrc_gateway' AND wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void startAgain() {
        try {
            server = start(folder, server.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
