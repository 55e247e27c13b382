package org.mrcnetwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.Waiting;

/** One Elasticsearch node of our own on the loopback interface. Its index survives a restart; it holds no personal data. */
public final class LocalElasticsearch implements Server {
    static final String NAME = "elasticsearch";

    private static final Duration TO_START = Duration.ofSeconds(120);
    private static final Duration TO_STOP = Duration.ofSeconds(8);

    private final RunDirectory directory;
    private final Path archive;
    private final int port;
    private final int transportPort;
    private final Unprivileged user;
    private volatile @Nullable Child child;

    LocalElasticsearch(RunDirectory directory, Path archive, int port, int transportPort) {
        this.directory = directory;
        this.archive = archive;
        this.port = port;
        this.transportPort = transportPort;
        this.user = Unprivileged.here();
    }

    @Override
    public String name() {
        return NAME;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        Path home = ElasticsearchSoftware.unpackedIn(directory.directory("software"), archive);
        Path configuration = configure(home);
        user.give(home);
        user.give(directory.elasticsearch());
        Ports.requireFree(port, "Elasticsearch");
        Ports.requireFree(transportPort, "Elasticsearch");
        // The archive comes without a JDK and without executable bits.
        var environment = Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", configuration.toString(),
                "ES_TMPDIR", directory.elasticsearch().resolve("tmp").toString());
        List<String> start = List.of("bash", home.resolve("bin/elasticsearch").toString());
        Child started = Child.start(
                new Child.Command(NAME, user.prefix(), "TERM", start, environment, directory.elasticsearch()),
                directory);
        child = started;
        awaitAnswer(started);
    }

    @Override
    public void stop() {
        Child started = child;
        if (started != null) {
            started.stop(TO_STOP);
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

    private Path configure(Path home) {
        Path own = directory.elasticsearch();
        Path configuration = own.resolve("config");
        try {
            Files.createDirectories(configuration);
            Files.createDirectories(own.resolve("tmp"));
            for (String name : List.of("log4j2.properties", "jvm.options")) {
                try (var resource = LocalElasticsearch.class.getResourceAsStream("/elasticsearch/" + name)) {
                    Files.copy(
                            java.util.Objects.requireNonNull(resource, name),
                            configuration.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (String name : List.of("users", "users_roles", "roles.yml", "role_mapping.yml")) {
                Files.copy(
                        home.resolve("config").resolve(name),
                        configuration.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(configuration.resolve("elasticsearch.yml"), settings(own));
            return configuration;
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot write Elasticsearch's settings into " + configuration + ": " + e.getMessage(), e);
        }
    }

    private String settings(Path own) {
        return """
                cluster.name: mrc-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                # Only this machine can reach it, and it holds what every centre may read anyway.
                xpack.security.enabled: false
                # A laptop with a nearly full disk is not a cluster that must move shards away.
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(port, transportPort, own.resolve("data"), own.resolve("logs"));
    }

    private void awaitAnswer(Child server) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Waiting.until(
                    TO_START,
                    () -> {
                        if (!server.alive()) {
                            throw LogLines.because("Elasticsearch did not start", directory.log(NAME));
                        }
                        return healthy(client, url());
                    },
                    () -> LogLines.because("Elasticsearch did not answer within two minutes", directory.log(NAME)));
        }
    }

    /** Whether it would search now: all indices it knows are open on one node at least. */
    static boolean healthy(HttpClient client, String url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for Elasticsearch", e);
        }
    }
}
