package org.mrcnetwork.local;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What each of the three processes is told, and no more than it needs. */
record StackSettings(StackPlan plan, Secrets secrets, String databaseUrl, String elasticsearchUrl) {
    static final String ADMINISTRATOR = "administrator@example.org";

    Deployable.Settings identity() {
        int port = plan.ports().identity();
        return new Deployable.Settings(
                "identity",
                "256m",
                listening(port),
                Map.of(
                        "MRC_PUBLIC_URL",
                        plan.publicUrl(),
                        "MRC_DATABASE_URL",
                        databaseUrl,
                        Secrets.IDENTITY,
                        secrets.get(Secrets.IDENTITY),
                        Secrets.MASTER,
                        secrets.get(Secrets.MASTER),
                        Secrets.GATEWAY_CLIENT,
                        secrets.get(Secrets.GATEWAY_CLIENT),
                        Secrets.APPLICATION_CLIENT,
                        secrets.get(Secrets.APPLICATION_CLIENT),
                        "MRC_MAIL_FOLDER",
                        plan.directory().directory("mails").toString(),
                        "MRC_BOOTSTRAP_ADMINISTRATOR",
                        ADMINISTRATOR),
                URI.create(identityUrl() + "/actuator/health/readiness"));
    }

    Deployable.Settings application() {
        int port = plan.ports().application();
        return new Deployable.Settings(
                "application",
                "512m",
                listening(port),
                Map.of(
                        "MRC_PUBLIC_URL",
                        plan.publicUrl(),
                        "MRC_DATABASE_URL",
                        databaseUrl,
                        Secrets.OWNER,
                        secrets.get(Secrets.OWNER),
                        Secrets.NETWORK,
                        secrets.get(Secrets.NETWORK),
                        Secrets.MASTER,
                        secrets.get(Secrets.MASTER),
                        Secrets.APPLICATION_CLIENT,
                        secrets.get(Secrets.APPLICATION_CLIENT),
                        "MRC_IDENTITY_URL",
                        identityUrl(),
                        "MRC_ELASTICSEARCH_URL",
                        elasticsearchUrl),
                URI.create(applicationUrl() + "/actuator/health/readiness"));
    }

    Deployable.Settings gateway() {
        Ports ports = plan.ports();
        return new Deployable.Settings(
                "gateway",
                "256m",
                List.of("--server.port=" + ports.gateway(), "--management.server.port=" + ports.gatewayManagement()),
                Map.of(
                        "MRC_PUBLIC_URL",
                        plan.publicUrl(),
                        "MRC_DATABASE_URL",
                        databaseUrl,
                        Secrets.GATEWAY,
                        secrets.get(Secrets.GATEWAY),
                        Secrets.GATEWAY_CLIENT,
                        secrets.get(Secrets.GATEWAY_CLIENT),
                        "MRC_IDENTITY_URL",
                        identityUrl(),
                        "MRC_APPLICATION_URL",
                        applicationUrl()),
                URI.create("http://127.0.0.1:" + ports.gatewayManagement() + "/actuator/health/readiness"));
    }

    String identityUrl() {
        return "http://127.0.0.1:" + plan.ports().identity() + "/identity";
    }

    String applicationUrl() {
        return "http://127.0.0.1:" + plan.ports().application();
    }

    private static List<String> listening(int port) {
        return List.of("--server.port=" + port);
    }
}
