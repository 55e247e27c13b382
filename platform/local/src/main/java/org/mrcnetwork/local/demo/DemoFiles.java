package org.mrcnetwork.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo network consists of, beside the code, for whoever wants to read or change it. */
final class DemoFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoFiles() {}

    static List<JsonNode> list(String name) {
        return JSON.readValue(text(name), new TypeReference<>() {});
    }

    static String text(String name) {
        try (var resource = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("No demo file " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
