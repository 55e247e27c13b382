package org.mrcnetwork.local;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL or Elasticsearch in a container, on a port that stays the same when it is killed and started again.
 *
 * <p>Containers are used where a Docker engine answers; {@code -Dmrc.servers=docker} or {@code embedded} decides instead.
 * {@code -Dmrc.servers.postgres-image} and {@code -Dmrc.servers.elasticsearch-image} name other images.
 */
final class ContainerServer implements Server {
    static final String PASSWORD = "only-for-this-test-run";

    private final String name;
    private final GenericContainer<?> container;
    private final WaitStrategy ready;

    private ContainerServer(
            String name, String image, int inside, int outside, Map<String, String> environment, WaitStrategy ready) {
        this.name = name;
        this.ready = ready;
        this.container = new GenericContainer<>(DockerImageName.parse(image))
                .withEnv(environment)
                .withExposedPorts(inside)
                .withCreateContainerCmdModifier(command -> command.withHostConfig(hostConfig(command.getHostConfig())
                        .withPortBindings(
                                new PortBinding(Binding.bindIpAndPort("127.0.0.1", outside), new ExposedPort(inside)))))
                .waitingFor(ready);
    }

    static boolean wanted() {
        String wanted = System.getProperty("mrc.servers", "");
        return wanted.equals("docker")
                || (wanted.isEmpty() && DockerClientFactory.instance().isDockerAvailable());
    }

    static ContainerServer postgres(int port) {
        return new ContainerServer(
                LocalPostgres.NAME,
                System.getProperty("mrc.servers.postgres-image", "postgres:18-alpine"),
                5432,
                port,
                Map.of("POSTGRES_PASSWORD", PASSWORD, "POSTGRES_INITDB_ARGS", "--auth=scram-sha-256"),
                // Twice: the image starts it once to prepare it.
                Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2)
                        .withStartupTimeout(Duration.ofMinutes(2)));
    }

    static ContainerServer elasticsearch(int port) {
        return new ContainerServer(
                LocalElasticsearch.NAME,
                System.getProperty("mrc.servers.elasticsearch-image", "elasticsearch:8.19.21"),
                9200,
                port,
                Map.of(
                        "discovery.type", "single-node",
                        "xpack.security.enabled", "false",
                        "ES_JAVA_OPTS", "-Xms512m -Xmx512m"),
                Wait.forHttp("/_cluster/health").forPort(9200).withStartupTimeout(Duration.ofMinutes(3)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            // The same one again, with its data.
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            if (name.equals(LocalElasticsearch.NAME)) {
                ready.waitUntilReady(container);
            }
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public boolean running() {
        return container.isRunning();
    }

    @Override
    public CompletableFuture<String> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    private static HostConfig hostConfig(@Nullable HostConfig given) {
        return given == null ? HostConfig.newHostConfig() : given;
    }
}
