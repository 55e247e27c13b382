package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.TenancyTaskDecorator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.PlatformTransactionManager;

/** Migrates what is outdated before the first connection is handed out, then offers the one DataSource. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class TenancyConfiguration {

    @Bean
    MasterSecret masterSecret(@Value("${mrc.master-secret:}") String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("MRC_MASTER_SECRET is not set");
        }
        return new MasterSecret(secret);
    }

    @Bean
    Migrated migrated(DatabaseProperties database, MasterSecret master, ResourceLoader resources) throws SQLException {
        OwnerConnections owner = new OwnerConnections(database);
        try (Connection connection = owner.open("network")) {
            new ChangeLog("db/changelog/network/network.yaml", resources).update(connection, "network");
        }
        ChangeLog centres = new ChangeLog("db/changelog/centre/centre.yaml", resources);
        CentreSchemas schemas = new CentreSchemas(owner, master, centres);
        CentreMigrations migrations = new CentreMigrations(owner, centres, schemas.version());
        migrations.migrateOutdated();
        return new Migrated(schemas, migrations);
    }

    @Bean(destroyMethod = "close")
    LoginDataSource dataSource(DatabaseProperties database, MasterSecret master, Migrated migratedFirst) {
        return new LoginDataSource(database, master);
    }

    @Bean
    CentreSchemas centreSchemas(Migrated migrated) {
        return migrated.schemas();
    }

    @Bean
    CentreMigrations centreMigrations(Migrated migrated) {
        return migrated.migrations();
    }

    @Bean
    HibernateTenancy hibernateTenancy(DataSource dataSource) {
        return new HibernateTenancy(dataSource);
    }

    @Bean
    CentreLogins centreLogins(DataSource dataSource, PlatformTransactionManager transactions) {
        return new CentreLogins(dataSource, transactions);
    }

    @Bean
    TenancyTaskDecorator tenancyTaskDecorator() {
        return new TenancyTaskDecorator();
    }

    /** What can only be had once the network's schema is up to date. */
    record Migrated(CentreSchemas schemas, CentreMigrations migrations) {}
}
