package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class RequiredConfigurationTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void everything_that_is_missing_is_named_in_one_line() {
        environment.setProperty("MRC_PUBLIC_URL", PUBLIC_URL);
        environment.setProperty("MRC_DATABASE_URL", "jdbc:postgresql://127.0.0.1/mrc");

        assertThatThrownBy(this::check)
                .hasMessage("Set MRC_IDENTITY_PASSWORD, MRC_MASTER_SECRET, MRC_GATEWAY_CLIENT_SECRET,"
                        + " MRC_APPLICATION_CLIENT_SECRET in the environment: there is no default.");
    }

    @Test
    void without_a_way_to_send_mail_identity_does_not_start() {
        for (String name : new String[] {
            "MRC_PUBLIC_URL",
            "MRC_DATABASE_URL",
            "MRC_IDENTITY_PASSWORD",
            "MRC_MASTER_SECRET",
            "MRC_GATEWAY_CLIENT_SECRET",
            "MRC_APPLICATION_CLIENT_SECRET"
        }) {
            environment.setProperty(name, "given");
        }

        assertThatThrownBy(this::check).hasMessageContaining("MRC_MAIL_FOLDER or SPRING_MAIL_HOST");
    }

    private static final String PUBLIC_URL = "https://mrc.example";

    private void check() {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new RequiredConfiguration().initialize(context);
    }
}
