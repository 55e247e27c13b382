package org.mrcnetwork.network.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real Elasticsearch, once per test run, that can be killed and started again on what it had. */
public final class TestElasticsearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestElasticsearch SERVER = new TestElasticsearch();
    private static final Duration STARTING = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int transportPort = freePort();
    private Optional<Process> process = Optional.empty();

    public static URI url() {
        return URI.create("http://127.0.0.1:" + SERVER.port);
    }

    public static synchronized void start() {
        SERVER.run();
    }

    /** As a power cut would. */
    public static synchronized void kill() {
        SERVER.stop();
    }

    /** What the server itself says, to look behind the curtain. */
    public static String ask(String method, String path, String body) {
        try {
            return SERVER.http
                    .send(
                            HttpRequest.newBuilder(url().resolve(path))
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test-elasticsearch", Map.of("mrc.elasticsearch.url", url().toString())));
    }

    private final Path home = Path.of(System.getProperty("mrc.elasticsearch.home", "target/elasticsearch"));
    private final Path place = prepare();

    private void run() {
        if (process.filter(Process::isAlive).isPresent()) {
            return;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("ES_PATH_CONF", place.resolve("config").toString());
            builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
            Process started = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            place.resolve("server.log").toFile()))
                    .start();
            process = Optional.of(started);
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        process.ifPresent(running -> {
            List<ProcessHandle> all = new ArrayList<>(running.descendants().toList());
            all.add(running.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        });
        process = Optional.empty();
    }

    /** Elasticsearch refuses to run as root, so root starts it in a namespace where root is called nobody. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U", "--map-user=65534", "--map-group=65534"));
        }
        command.addAll(List.of("bash", home.resolve("bin/elasticsearch").toString()));
        return command;
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Elasticsearch did not start: see " + place.resolve("server.log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(
                                                    url().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path prepare() {
        try {
            Path folder = Files.createTempDirectory("mrc-test-elasticsearch");
            Path config = Files.createDirectories(folder.resolve("config"));
            for (String file : List.of("jvm.options", "log4j2.properties")) {
                Files.copy(home.resolve("config").resolve(file), config.resolve(file));
            }
            Files.writeString(config.resolve("elasticsearch.yml"), """
                    cluster.name: mrc-test
                    discovery.type: single-node
                    network.host: 127.0.0.1
                    http.port: %d
                    transport.port: %d
                    path.data: %s
                    path.logs: %s
                    xpack.security.enabled: false
                    action.destructive_requires_name: false
                    cluster.routing.allocation.disk.threshold_enabled: false
                    """.formatted(
                            port, transportPort, folder.resolve("data"), folder.resolve("logs")));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
