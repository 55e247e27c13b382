package org.mrcnetwork.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.demo.DemoAccount;
import org.mrcnetwork.local.demo.DemoNetwork;

/** The five processes of one platform, started in the order in which they need each other and stopped in the reverse. */
public final class LocalStack implements AutoCloseable {
    private final StackPlan plan;
    private final Progress progress;
    private final Secrets secrets;
    private final StackSettings settings;
    private final Surroundings surroundings;
    private final @Nullable Server postgres;
    private final @Nullable Server elasticsearch;
    private final Deployable identity;
    private final Deployable application;
    private final Deployable gateway;
    private final Supervisor supervisor;
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();

    public LocalStack(StackPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.secrets = Secrets.keptIn(plan.directory(), plan.environment());
        this.surroundings = Surroundings.of(plan.environment());
        var directory = plan.directory();
        var ports = plan.ports();
        var ownPostgres =
                new LocalPostgres(directory, ports.postgres(), secrets.get(Secrets.SUPERUSER), plan.durable());
        var ownElasticsearch = new LocalElasticsearch(
                directory, plan.elasticsearchArchive(), ports.elasticsearch(), ports.elasticsearchTransport());
        String databaseUrl = surroundings.databaseUrl();
        String elasticsearchUrl = surroundings.elasticsearchUrl();
        this.postgres = databaseUrl == null ? ownPostgres : null;
        this.elasticsearch = elasticsearchUrl == null ? ownElasticsearch : null;
        this.settings = new StackSettings(
                plan,
                secrets,
                databaseUrl == null ? ownPostgres.jdbcUrl("mrc") : databaseUrl,
                elasticsearchUrl == null ? ownElasticsearch.url() : elasticsearchUrl);
        this.identity = new Deployable(settings.identity(), plan.repository(), directory);
        this.application = new Deployable(settings.application(), plan.repository(), directory);
        this.gateway = new Deployable(settings.gateway(), plan.repository(), directory);
        this.supervisor = new Supervisor(progress, directory);
    }

    /** Returns when everything answers. Ask {@link #requireStartable()} first. */
    public void start() {
        plan.directory().turnLogs(LocalPostgres.NAME, LocalElasticsearch.NAME, "identity", "application", "gateway");
        var search = elasticsearch == null
                ? CompletableFuture.runAsync(this::askForeignSearch, starting)
                : begin(elasticsearch);
        var processes = begin(postgres)
                .thenRun(this::prepareDatabase)
                .thenCompose(prepared -> CompletableFuture.allOf(begin(identity), begin(gateway), begin(application)));
        try {
            CompletableFuture.allOf(processes, search).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart line ? line : e;
        }
        if (plan.supervised()) {
            servers().forEach(supervisor::watch);
        }
    }

    /** Stops what was started, the door first and the data last. */
    @Override
    public void close() {
        supervisor.close();
        together(Stream.of(gateway));
        together(Stream.of(application, identity));
        together(Stream.of(postgres, elasticsearch));
        starting.close();
    }

    public StackPlan plan() {
        return plan;
    }

    /** Those that run on this machine on our account. */
    public List<Server> servers() {
        return Stream.<@Nullable Server>of(postgres, elasticsearch, identity, application, gateway)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public Server server(String name) {
        return servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server of ours: " + name));
    }

    /** Of every demo account. */
    public String demoPassword() {
        return secrets.get(Secrets.DEMO);
    }

    String superuserPassword() {
        return secrets.get(Secrets.SUPERUSER);
    }

    /** Seeds the demo network, or only lets the administrator in. */
    public List<DemoAccount> populate(boolean withDemoNetwork) {
        var portal = URI.create(plan.publicUrl());
        var network = new DemoNetwork(portal, plan.directory().mails(), demoPassword(), progress::say);
        if (withDemoNetwork) {
            network.seed();
            return DemoAccount.all();
        }
        network.admitAdministrator();
        return List.of(DemoAccount.ADMINISTRATOR);
    }

    StackSettings settings() {
        return settings;
    }

    private CompletableFuture<Void> begin(@Nullable Server server) {
        if (server == null) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(
                () -> {
                    server.start();
                    progress.say(server.name() + " is ready");
                },
                starting);
    }

    /** The platform works without it, so it is no reason not to start; but somebody should know. */
    private void askForeignSearch() {
        String url = settings.elasticsearchUrl();
        try (var client = HttpClient.newHttpClient()) {
            progress.say(
                    LocalElasticsearch.healthy(client, url)
                            ? "elasticsearch answers at " + url
                            : "Elasticsearch does not answer at " + url
                                    + ": until it does, the directory is searched without forgiving typing errors");
        }
    }

    private void prepareDatabase() {
        String superuser = postgres == null ? surroundings.superuser() : LocalPostgres.SUPERUSER;
        var variables = Map.of(
                "mrc_owner", Secrets.OWNER,
                "mrc_network", Secrets.NETWORK,
                "mrc_identity", Secrets.IDENTITY,
                "mrc_gateway", Secrets.GATEWAY);
        if (superuser == null) {
            variables.forEach((role, variable) ->
                    new PreparedDatabase(settings.databaseUrl()).requireLogin(role, variable, secrets.get(variable)));
            return;
        }
        var passwords = new HashMap<String, String>();
        variables.forEach((role, variable) -> passwords.put(role, secrets.get(variable)));
        new DatabaseBootstrap(settings.databaseUrl(), superuser, secrets.get(Secrets.SUPERUSER)).prepare(passwords);
    }

    /** Before anything is started: one clear line is better than four processes to stop again. */
    public void requireStartable() {
        List.of(identity, application, gateway).forEach(Deployable::requireBuilt);
        Ports ports = plan.ports();
        Ports.requireFree(ports.gateway(), "the portal");
        Ports.requireFree(ports.identity(), "identity");
        Ports.requireFree(ports.application(), "the application");
        Ports.requireFree(ports.gatewayManagement(), "the gateway's health check");
        if (postgres != null) {
            Ports.requireFree(ports.postgres(), "PostgreSQL");
        }
        if (elasticsearch != null) {
            Ports.requireFree(ports.elasticsearch(), "Elasticsearch");
            Ports.requireFree(ports.elasticsearchTransport(), "Elasticsearch");
        }
    }

    private void together(Stream<@Nullable Server> servers) {
        CompletableFuture.allOf(servers.flatMap(Stream::ofNullable)
                        .map(server -> CompletableFuture.runAsync(server::stop, starting))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
