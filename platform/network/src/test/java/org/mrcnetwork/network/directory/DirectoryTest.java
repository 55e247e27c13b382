package org.mrcnetwork.network.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mrcnetwork.network.search.TestElasticsearch;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.ContextConfiguration;

/** The directory with a real database and a real search engine; nothing happens by the clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DirectoryTest.Application.class,
        properties = {
            "spring.main.web-application-type=servlet",
            "mrc.directory.indexing=false",
            "mrc.elasticsearch.pause=1ms",
            "spring.liquibase.enabled=false",
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.modulith.events.jdbc.schema=network",
            "spring.modulith.events.jdbc.schema-initialization.enabled=false",
            "spring.jackson.default-property-inclusion=always",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/unused"
        })
@ContextConfiguration(initializers = {TestDatabase.class, TestElasticsearch.class})
@AutoConfigureMockMvc
@interface DirectoryTest {

    /** Not annotated as a configuration, so that no other test finds it by scanning. */
    @EnableAutoConfiguration
    @EnableMethodSecurity
    @ComponentScan({
        "org.mrcnetwork.tenancy.database",
        "org.mrcnetwork.network.directory",
        "org.mrcnetwork.network.search"
    })
    class Application {}
}
