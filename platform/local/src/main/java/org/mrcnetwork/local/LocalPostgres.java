package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.Waiting;

/**
 * A PostgreSQL server of our own on the loopback interface, its data kept between runs. Every login needs its password
 * (scram-sha-256), as in production: where any password passes, tests of the boundary between centres prove nothing.
 */
public final class LocalPostgres implements Server {
    static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(8);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=400",
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %u ",
            "lc_messages=C");

    private final RunDirectory directory;
    private final int port;
    private final String password;
    private final boolean durable;
    private final Unprivileged user;
    private volatile @Nullable Child child;

    /** @param durable false for tests: their data need not survive the machine */
    LocalPostgres(RunDirectory directory, int port, String password, boolean durable) {
        this.directory = directory;
        this.port = port;
        this.password = password;
        this.durable = durable;
        this.user = Unprivileged.here();
    }

    @Override
    public String name() {
        return NAME;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void start() {
        PostgresSoftware software = PostgresSoftware.unpackedIn(directory.directory("software"));
        user.give(directory.software());
        Path data = directory.postgres();
        if (!Files.exists(data)) {
            initialise(software, data);
        }
        requireSameMajorVersion(data);
        forgetDeadPostmaster(data);
        Ports.requireFree(port, "PostgreSQL");
        Child started = Child.start(
                new Child.Command(NAME, user.prefix(), "INT", arguments(software, data), Map.of("TZ", "UTC"), data),
                directory);
        child = started;
        awaitAnswer(started);
    }

    @Override
    public void stop() {
        Child started = child;
        if (started != null && started.alive()) {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients to leave.
            // The shell's own kill, since a small system has no program of that name.
            Tools.run(List.of("sh", "-c", "kill -INT " + started.pid()));
            if (!started.endsWithin(TO_STOP)) {
                started.kill();
            }
        }
    }

    @Override
    public void kill() {
        Child started = child;
        if (started != null) {
            started.kill();
        }
    }

    @Override
    public boolean running() {
        Child started = child;
        return started != null && started.alive();
    }

    @Override
    public CompletableFuture<String> ended() {
        Child started = child;
        return started == null ? new CompletableFuture<>() : started.ended();
    }

    @Override
    public OptionalLong pid() {
        Child started = child;
        return started == null ? OptionalLong.empty() : OptionalLong.of(started.pid());
    }

    private void initialise(PostgresSoftware software, Path data) {
        Path draft = data.resolveSibling("postgres.draft");
        Path passwordFile = directory.root().resolve("initdb.password");
        RunDirectory.delete(draft);
        try {
            Files.createDirectories(draft);
            Secrets.writePrivately(passwordFile, password);
            user.give(draft);
            user.give(passwordFile);
            var command = new ArrayList<>(user.prefix());
            command.addAll(List.of(
                    software.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums",
                    "--no-instructions",
                    durable ? "--sync-method=fsync" : "--no-sync"));
            Tools.run(command);
            Files.delete(passwordFile);
            Files.move(draft, data);
        } catch (IOException e) {
            throw new CannotStart("Cannot make the database directory " + data + ": " + e.getMessage(), e);
        }
    }

    private List<String> arguments(PostgresSoftware software, Path data) {
        var arguments = new ArrayList<>(List.of(software.program("postgres"), "-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        if (!durable) {
            arguments.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        return arguments;
    }

    private static void requireSameMajorVersion(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            String found = Files.exists(version) ? Files.readString(version).strip() : "an unknown version";
            if (!found.equals(PostgresSoftware.MAJOR)) {
                throw new CannotStart("The database in " + data + " was made by PostgreSQL " + found + ", this is "
                        + PostgresSoftware.MAJOR + ": move its data with pg_dump, or start afresh with ./run --reset.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a crash the pid in postmaster.pid may meanwhile be somebody else's, and PostgreSQL would wait for them. */
    private static void forgetDeadPostmaster(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                if (!Leftovers.mentions(pid, data)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void awaitAnswer(Child server) {
        Waiting.until(
                TO_START,
                () -> {
                    if (!server.alive()) {
                        throw LogLines.because("PostgreSQL did not start", directory.log(NAME));
                    }
                    return answers();
                },
                () -> LogLines.because("PostgreSQL did not answer within a minute", directory.log(NAME)));
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new CannotStart("PostgreSQL in " + directory.postgres() + " has another superuser password than "
                        + directory.secrets() + " says: put the right file back, or start afresh with ./run --reset.");
            }
            return false;
        }
    }
}
