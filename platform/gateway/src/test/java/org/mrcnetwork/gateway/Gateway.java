package org.mrcnetwork.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The gateway itself, started as it starts in production, with its surroundings of a test. */
final class Gateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Gateway start(Postgres postgres, FakeUpstream identity, FakeUpstream application, String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "management.server.port",
                "0",
                "MRC_PUBLIC_URL",
                FakeIdentity.PUBLIC_URL,
                "MRC_DATABASE_URL",
                postgres.url(),
                "MRC_GATEWAY_PASSWORD",
                Postgres.PASSWORD,
                "MRC_GATEWAY_CLIENT_SECRET",
                FakeIdentity.CLIENT_SECRET,
                "MRC_IDENTITY_URL",
                identity.url() + "/identity",
                "MRC_APPLICATION_URL",
                application.url()));
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Gateway(new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
    }

    String url() {
        return "http://127.0.0.1:" + port("local.server.port");
    }

    String managementUrl() {
        return "http://127.0.0.1:" + port("local.management.port");
    }

    private String port(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    Browser browser() {
        return new Browser(url());
    }

    /** As a request has it in hand that has just begun. */
    Session session(String id) {
        return context.getBean(JdbcIndexedSessionRepository.class).findById(id);
    }

    @Override
    public void close() {
        context.close();
    }
}
