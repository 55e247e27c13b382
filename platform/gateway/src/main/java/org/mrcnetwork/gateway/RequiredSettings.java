package org.mrcnetwork.gateway;

import java.util.List;
import org.springframework.core.env.Environment;

/** Secrets have no default, so that no installation ever runs with a known one. */
final class RequiredSettings {

    private static final List<String> SECRETS = List.of("MRC_GATEWAY_PASSWORD", "MRC_GATEWAY_CLIENT_SECRET");

    private RequiredSettings() {}

    static List<String> missingIn(Environment environment) {
        return SECRETS.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
    }
}
