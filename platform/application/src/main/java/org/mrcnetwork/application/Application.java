package org.mrcnetwork.application;

import java.util.Arrays;
import java.util.List;
import org.mrcnetwork.tenancy.audit.chain.VerifyingFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The modular monolith: what all centres share, and what one centre does. */
@Modulithic(additionalPackages = {"org.mrcnetwork.network", "org.mrcnetwork.tenants"})
@SpringBootApplication(
        scanBasePackages = {
            "org.mrcnetwork.application",
            "org.mrcnetwork.network",
            "org.mrcnetwork.tenants",
            "org.mrcnetwork.tenancy"
        })
@EntityScan({"org.mrcnetwork.network", "org.mrcnetwork.tenants"})
@EnableJpaRepositories(
        basePackages = {"org.mrcnetwork.network", "org.mrcnetwork.tenants"},
        considerNestedRepositories = false)
@EnableAsync
@EnableScheduling
public class Application {

    /** {@code verify-audit FILE} checks a sealed export and starts nothing. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyingFiles.COMMAND)) {
            List<String> files = Arrays.asList(arguments).subList(1, arguments.length);
            System.exit(VerifyingFiles.run(files, System.out));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
