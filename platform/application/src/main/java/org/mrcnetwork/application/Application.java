package org.mrcnetwork.application;

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

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
