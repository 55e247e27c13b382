package org.mrcnetwork.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.StandardEnvironment;

@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        var missing = RequiredSettings.missingIn(new StandardEnvironment());
        if (!missing.isEmpty()) {
            System.err.println("The gateway cannot start: set " + String.join(", ", missing) + ".");
            System.exit(1);
        }
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
