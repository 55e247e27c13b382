package org.mrcnetwork.network.directory;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How rows travel to PostgreSQL and back: records as JSON, components named as columns. */
final class RowJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private RowJson() {}
}
