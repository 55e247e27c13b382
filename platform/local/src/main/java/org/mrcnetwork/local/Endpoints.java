package org.mrcnetwork.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.local.demo.DemoAccount;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code .run/endpoints.json}: where everything is, for scripts and for people who have lost the terminal. */
final class Endpoints {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Endpoints() {}

    static void write(LocalStack stack, List<DemoAccount> accounts) {
        StackPlan plan = stack.plan();
        var settings = stack.settings();
        var pids = new LinkedHashMap<String, Long>();
        pids.put("launcher", ProcessHandle.current().pid());
        stack.servers().forEach(server -> server.pid().ifPresent(pid -> pids.put(server.name(), pid)));
        var endpoints = new LinkedHashMap<String, Object>();
        endpoints.put("portal", plan.publicUrl());
        endpoints.put("identity", settings.identityUrl());
        endpoints.put("application", settings.applicationUrl());
        endpoints.put("gatewayManagement", "http://127.0.0.1:" + plan.ports().gatewayManagement());
        endpoints.put("database", settings.databaseUrl());
        endpoints.put("elasticsearch", settings.elasticsearchUrl());
        endpoints.put("mails", plan.directory().mails().toString());
        endpoints.put("logs", plan.directory().directory("logs").toString());
        endpoints.put("pids", pids);
        endpoints.put(
                "accounts",
                accounts.stream().map(account -> account(stack, account)).toList());
        Secrets.writePrivately(plan.directory().endpoints(), JSON.writeValueAsString(endpoints) + "\n");
    }

    private static Map<String, Object> account(LocalStack stack, DemoAccount account) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("organisation", account.organisation());
        entry.put("name", account.name());
        entry.put("email", account.email());
        entry.put("password", stack.demoPassword());
        entry.put("roles", account.roles());
        entry.put("signIn", stack.plan().publicUrl() + "/o/" + account.organisation() + "/sign-in");
        return entry;
    }
}
