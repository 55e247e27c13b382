package org.mrcnetwork.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to start, and where.
 *
 * @param repository where the build left the jars
 * @param durable whether the data must survive a power cut (not in tests)
 * @param supervised whether a process that dies is started again (not where a test kills it)
 * @param environment may name external servers, see {@link Surroundings}
 */
public record StackPlan(
        Path repository,
        RunDirectory directory,
        Ports ports,
        boolean durable,
        boolean supervised,
        Map<String, String> environment) {

    public StackPlan {
        environment = Map.copyOf(environment);
    }

    public String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }

    Path elasticsearchArchive() {
        return repository.resolve("platform/local/target/elasticsearch/elasticsearch.zip");
    }
}
