package org.mrcnetwork.identity;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Refuses to start, before anything else happens, when identity is not told what it must be told. */
class RequiredConfiguration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> REQUIRED = List.of(
            "MRC_PUBLIC_URL",
            "MRC_DATABASE_URL",
            "MRC_IDENTITY_PASSWORD",
            "MRC_MASTER_SECRET",
            "MRC_GATEWAY_CLIENT_SECRET",
            "MRC_APPLICATION_CLIENT_SECRET");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> missing = REQUIRED.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new Missing("Set " + String.join(", ", missing) + " in the environment: there is no default.");
        }
        if (environment.getProperty("MRC_MAIL_FOLDER", "").isBlank()
                && environment.getProperty("spring.mail.host", "").isBlank()) {
            throw new Missing("Set MRC_MAIL_FOLDER or SPRING_MAIL_HOST in the environment:"
                    + " without either no invitation would reach anybody.");
        }
    }

    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String sentence) {
            super(sentence);
        }
    }
}
