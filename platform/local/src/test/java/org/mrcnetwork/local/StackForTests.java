package org.mrcnetwork.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.Browser;
import org.mrcnetwork.local.client.Mails;
import org.mrcnetwork.local.client.SignedIn;
import org.mrcnetwork.local.demo.DemoAccount;

/**
 * The real platform, once per build: the three processes from their executable jars, PostgreSQL and Elasticsearch from
 * their embedded binaries or in containers (see {@link ContainerServer}). A test class gets it as a parameter with
 * {@code @ExtendWith(RunningStack.class)}; it must leave every server running. Logs are in {@code target/stack/logs}.
 */
public final class StackForTests implements AutoCloseable {
    private static final Path REPOSITORY = Path.of(System.getProperty("mrc.repository", "../.."))
            .toAbsolutePath()
            .normalize();

    private final LocalStack stack;
    private final Map<String, Server> servers = new HashMap<>();
    private final List<Server> containers = new ArrayList<>();
    private final List<Browser> browsers = new ArrayList<>();
    private boolean seeded;

    private StackForTests(Progress progress) {
        var directory = RunDirectory.at(REPOSITORY.resolve("platform/local/target/stack"));
        Leftovers.clear(directory, progress::say);
        directory.forgetData();
        Ports ports = Ports.free();
        Map<String, String> environment = Map.of();
        if (ContainerServer.wanted()) {
            var postgres = ContainerServer.postgres(ports.postgres());
            var elasticsearch = ContainerServer.elasticsearch(ports.elasticsearch());
            containers.addAll(List.of(postgres, elasticsearch));
            containers.forEach(Server::start);
            environment = Map.of(
                    "MRC_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/mrc",
                    "MRC_DATABASE_SUPERUSER",
                    LocalPostgres.SUPERUSER,
                    Secrets.SUPERUSER,
                    ContainerServer.PASSWORD,
                    "MRC_ELASTICSEARCH_URL",
                    "http://127.0.0.1:" + ports.elasticsearch());
        }
        stack = new LocalStack(new StackPlan(REPOSITORY, directory, ports, false, false, environment), progress);
        containers.forEach(server -> servers.put(server.name(), server));
        stack.servers().forEach(server -> servers.put(server.name(), server));
    }

    static StackForTests started() {
        var progress = new Progress(System.out);
        var tests = new StackForTests(progress);
        try {
            tests.stack.start();
            return tests;
        } catch (RuntimeException e) {
            tests.close();
            throw e;
        }
    }

    public URI portal() {
        return URI.create(stack.plan().publicUrl());
    }

    /** What the browser sees of one organisation. */
    public String portal(String organisation) {
        return stack.plan().publicUrl() + "/o/" + organisation + "/";
    }

    public Mails mails() {
        return new Mails(stack.plan().directory().mails());
    }

    /** Twelve characters or more, fit for any account that a test makes. */
    public String password() {
        return stack.demoPassword();
    }

    /** A browser without the browser, closed with the stack. */
    public Browser browser() {
        var browser = new Browser(portal());
        browsers.add(browser);
        return browser;
    }

    /** The administrator, whose invitation is accepted by whichever test comes first. */
    public SignedIn administrator() {
        return accepted(DemoAccount.ADMINISTRATOR);
    }

    /** Accepts the newest invitation to this address, if it is still open, and signs in. */
    public SignedIn accepted(DemoAccount account) {
        Browser browser = browser();
        mails().invitationOf(account.email())
                .ifPresent(invitation -> browser.accept(invitation, account.name(), password()));
        return browser.signIn(account.organisation(), account.email(), password());
    }

    /** The demo network, seeded when the first test asks for it. */
    public synchronized StackForTests withDemoNetwork() {
        if (!seeded) {
            stack.populate(true);
            seeded = true;
        }
        return this;
    }

    public SignedIn signIn(String organisation, String email) {
        return browser().signIn(organisation, email, password());
    }

    public Server postgres() {
        return server(LocalPostgres.NAME);
    }

    public Server elasticsearch() {
        return server(LocalElasticsearch.NAME);
    }

    public Server identity() {
        return server("identity");
    }

    public Server application() {
        return server("application");
    }

    public Server gateway() {
        return server("gateway");
    }

    String databaseUrl() {
        return stack.settings().databaseUrl();
    }

    String superuserPassword() {
        return stack.superuserPassword();
    }

    LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        browsers.forEach(Browser::close);
        stack.close();
        containers.forEach(Server::stop);
    }

    private Server server(String name) {
        @Nullable Server server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("no server " + name);
        }
        return server;
    }
}
