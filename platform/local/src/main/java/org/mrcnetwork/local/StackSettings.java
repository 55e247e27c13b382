package org.mrcnetwork.local;

import static java.util.Map.entry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.local.demo.DemoAccount;

/** What each of the three processes is told, and no more than it needs. */
record StackSettings(StackPlan plan, Secrets secrets, String databaseUrl, String elasticsearchUrl) {

    Deployable.Settings identity() {
        return new Deployable.Settings(
                "identity",
                "256m",
                List.of("--server.port=" + plan.ports().identity()),
                Map.ofEntries(
                        publicUrl(),
                        database(),
                        secret(Secrets.IDENTITY),
                        secret(Secrets.MASTER),
                        secret(Secrets.GATEWAY_CLIENT),
                        secret(Secrets.APPLICATION_CLIENT),
                        entry(
                                "MRC_MAIL_FOLDER",
                                plan.directory().directory("mails").toString()),
                        entry("MRC_BOOTSTRAP_ADMINISTRATOR", DemoAccount.ADMINISTRATOR.email())),
                URI.create(identityUrl() + "/actuator/health/readiness"));
    }

    Deployable.Settings application() {
        return new Deployable.Settings(
                "application",
                "512m",
                List.of("--server.port=" + plan.ports().application()),
                Map.ofEntries(
                        publicUrl(),
                        database(),
                        secret(Secrets.OWNER),
                        secret(Secrets.NETWORK),
                        secret(Secrets.MASTER),
                        secret(Secrets.APPLICATION_CLIENT),
                        entry("MRC_IDENTITY_URL", identityUrl()),
                        entry(
                                "MRC_BLOB_DIRECTORY",
                                plan.directory().directory("blobs").toString()),
                        entry("MRC_ELASTICSEARCH_URL", elasticsearchUrl),
                        // The demo's addresses are invented: nobody is asked about them, unless somebody says so.
                        entry("MRC_LINKS_LOOKING", System.getenv().getOrDefault("MRC_LINKS_LOOKING", "false"))),
                URI.create(applicationUrl() + "/actuator/health/readiness"));
    }

    Deployable.Settings gateway() {
        Ports ports = plan.ports();
        return new Deployable.Settings(
                "gateway",
                "256m",
                List.of("--server.port=" + ports.gateway(), "--management.server.port=" + ports.gatewayManagement()),
                Map.ofEntries(
                        publicUrl(),
                        database(),
                        secret(Secrets.GATEWAY),
                        secret(Secrets.GATEWAY_CLIENT),
                        entry("MRC_IDENTITY_URL", identityUrl()),
                        entry("MRC_APPLICATION_URL", applicationUrl())),
                URI.create("http://127.0.0.1:" + ports.gatewayManagement() + "/actuator/health/readiness"));
    }

    String identityUrl() {
        return "http://127.0.0.1:" + plan.ports().identity() + "/identity";
    }

    String applicationUrl() {
        return "http://127.0.0.1:" + plan.ports().application();
    }

    private Map.Entry<String, String> publicUrl() {
        return entry("MRC_PUBLIC_URL", plan.publicUrl());
    }

    private Map.Entry<String, String> database() {
        return entry("MRC_DATABASE_URL", databaseUrl);
    }

    private Map.Entry<String, String> secret(String name) {
        return entry(name, secrets.get(name));
    }
}
