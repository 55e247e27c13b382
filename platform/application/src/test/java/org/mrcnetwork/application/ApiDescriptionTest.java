package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;

/**
 * The API's description is committed, since the portal's types are generated from it. After a change of the API run the
 * build with {@code -Dmrc.openapi.write=true} and commit the file and the portal's types.
 */
class ApiDescriptionTest extends ApplicationTest {

    private static final Path SNAPSHOT = Path.of("openapi.json");

    @Test
    void the_committed_description_is_what_the_code_says() throws IOException {
        String said = json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(
                                json.readValue(network.api().get("/v3/api-docs").text(), Object.class))
                + "\n";
        if (Boolean.getBoolean("mrc.openapi.write")) {
            Files.writeString(SNAPSHOT, said);
        }

        assertThat(Files.readString(SNAPSHOT))
                .as("platform/application/openapi.json is out of date: build with -Dmrc.openapi.write=true")
                .isEqualTo(said);
    }
}
