package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands under {@code /hsds} conforms to the Open Referral schemas, as they are published and with nothing beside what
 * they name. The schemas lie beside the project; in a clone without them this test skips, and says so.
 */
@DirectoryTest
@Import(DirectoryState.class)
class HsdsConformanceTest {

    private static final Path HSDS = Path.of("../../../shared/hsds");
    private static final String PUBLISHED = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    DirectoryState state;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void a_directory_with_the_examples_and_more() throws IOException {
        assumeTrue(
                Files.isDirectory(HSDS),
                "The Open Referral schemas are not beside this clone (../shared/hsds), so conformance is not checked.");
        state.clear();
        database.sql(
                        "DELETE FROM network.taxonomy_term WHERE NOT shipped; DELETE FROM network.taxonomy WHERE NOT shipped")
                .update();
    }

    @TestFactory
    Stream<DynamicTest> every_path_answers_as_its_schema_says() throws IOException {
        everything();
        return answers().entrySet().stream()
                .flatMap(answer -> Stream.of(false, true)
                        .map(strict -> DynamicTest.dynamicTest(
                                answer.getKey() + (strict ? ", and nothing else" : ""),
                                () -> assertThat(faults(answer.getValue(), read(answer.getKey()), strict))
                                        .isEmpty())));
    }

    @Test
    void what_does_not_conform_is_found() throws Exception {
        everything();
        String service = "/services/" + example("service_full").path("id").stringValue();
        ObjectNode answer = (ObjectNode) read(service);

        answer.put("status", "asleep");
        assertThat(faults("/services/{id}", answer, false)).hasSize(1);
        answer.put("status", "active").put("colour", "green");
        assertThat(faults("/services/{id}", answer, false)).isEmpty();
        assertThat(faults("/services/{id}", answer, true)).hasSize(1);
    }

    @Test
    void all_eleven_paths_are_tried() throws IOException {
        everything();
        var paths = JSON.readTree(HSDS.resolve("schema/openapi.json").toFile())
                .path("paths")
                .propertyNames();

        assertThat(paths).hasSize(11);
        assertThat(answers().values()).containsAll(paths);
    }

    @Test
    void an_organization_comes_out_as_it_went_in() throws Exception {
        JsonNode organization = example("organization_full");

        imported(organization);

        assertThat(same(read("/organizations/" + organization.path("id").stringValue() + "?full_service=true")))
                .isEqualTo(same(organization));
    }

    @Test
    void a_service_comes_out_as_it_went_in() throws Exception {
        ObjectNode service = example("service_full");

        imported(organizationOf(service.deepCopy()));

        assertThat(same(read("/services/" + service.path("id").stringValue()))).isEqualTo(same(service));
    }

    @Test
    void a_service_at_a_location_comes_out_as_it_went_in() throws Exception {
        ObjectNode at = example("service_at_location_full");
        ObjectNode place = at.deepCopy();
        ObjectNode service = (ObjectNode) place.remove("service");
        service.putArray("service_at_locations").add(place);

        imported(organizationOf(service));

        assertThat(same(read("/service_at_locations/" + at.path("id").stringValue())))
                .isEqualTo(same(at));
    }

    @Test
    void a_taxonomy_and_its_term_come_out_as_an_object_brought_them() throws Exception {
        ObjectNode term = example("taxonomy_term");
        HsdsSample agency = HsdsSample.agency("Casa");
        agency.organization
                .withArray("attributes")
                .addObject()
                .put("id", "0b5c8d3a-1f8e-4b0e-8f39-3c1de1c5a001")
                .set("taxonomy_term", term);

        state.importAll(agency);

        assertThat(same(read("/taxonomy_terms/" + term.path("id").stringValue())))
                .isEqualTo(same(withTaxonomyId(term)));
        JsonNode taxonomy = term.path("taxonomy_detail");
        assertThat(same(read("/taxonomies/" + taxonomy.path("id").stringValue())))
                .isEqualTo(same(taxonomy));
    }

    /** The paths that are asked, and which path of the OpenAPI document each is. */
    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        answers.put("/", "/");
        for (String list : List.of("/services", "/organizations", "/service_at_locations")) {
            answers.put(list, list);
            answers.put(list + "?full=true", list);
            answers.put(list + "?per_page=1&page=2", list);
            answers.put(list + "?search=zzzzzz", list);
        }
        answers.put("/organizations?full_service=true", "/organizations");
        answers.put("/taxonomies", "/taxonomies");
        answers.put("/taxonomy_terms", "/taxonomy_terms");
        answers.put("/services/" + id("service_full"), "/services/{id}");
        answers.put("/organizations/" + id("organization_full"), "/organizations/{id}");
        answers.put("/organizations/" + id("organization_full") + "?full_service=true", "/organizations/{id}");
        answers.put("/service_at_locations/" + id("service_at_location_full"), "/service_at_locations/{id}");
        String term = database.sql("SELECT id::text FROM network.taxonomy_term WHERE code = 'shelter'")
                .query(String.class)
                .single();
        String taxonomy = database.sql("SELECT id::text FROM network.taxonomy WHERE name = 'mrc-service-types'")
                .query(String.class)
                .single();
        answers.put("/taxonomy_terms/" + term, "/taxonomy_terms/{id}");
        answers.put("/taxonomies/" + taxonomy, "/taxonomies/{id}");
        return answers;
    }

    private void everything() throws IOException {
        imported(example("organization_full"));
        state.importAll(
                HsdsSample.agency("Casa do Migrante")
                        .type(OrganizationType.NGO)
                        .country("PT")
                        .offering(ServiceType.LEGAL_ASSISTANCE)
                        .speaking("pt")
                        .at("Lisboa", "PT", 38.72, -9.14),
                HsdsSample.agency("Without anything"));
    }

    private static ObjectNode organizationOf(ObjectNode service) {
        ObjectNode organization = (ObjectNode) service.remove("organization");
        organization.putArray("services").add(service);
        return organization;
    }

    private static JsonNode withTaxonomyId(ObjectNode term) {
        return term.has("taxonomy_id")
                ? term
                : term.deepCopy()
                        .set("taxonomy_id", term.path("taxonomy_detail").path("id"));
    }

    private void imported(JsonNode organization) {
        state.importing().importAll(HsdsSample.bytes("[" + organization + "]"));
    }

    private static String id(String example) throws IOException {
        return example(example).path("id").stringValue();
    }

    private static ObjectNode example(String name) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(HSDS.resolve("examples/" + name + ".json")));
    }

    private JsonNode read(String path) {
        var response = PublicRequests.answer(web, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return JSON.readTree(response.getContentAsByteArray());
    }

    /** Whatever the order of what has an id. */
    private static JsonNode same(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            object.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(property -> sorted.set(property.getKey(), same(property.getValue())));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            array.valueStream()
                    .map(HsdsConformanceTest::same)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .forEach(sorted::add);
            return sorted;
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros())
                : node;
    }

    private static List<String> faults(String path, JsonNode answer, boolean strict) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas(strict)));
        return registry.getSchema(response(path, strict)).validate(answer).stream()
                .map(Error::toString)
                .toList();
    }

    /** What the OpenAPI document says of this path's answer. */
    private static JsonNode response(String path, boolean strict) throws IOException {
        JsonNode api = JSON.readTree(Files.readString(HSDS.resolve("schema/openapi.json")));
        ObjectNode schema = (ObjectNode) api.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .deepCopy();
        if (path.equals("/service_at_locations/{id}")) {
            // The document names the schema of a service here; its own example is a service at a location.
            schema.put("$ref", PUBLISHED + "compiled/service_at_location.json");
        }
        if (strict && schema.has("allOf")) {
            schema.remove("allOf");
            ((ObjectNode) schema.path("properties")).setAll((ObjectNode) api.path("components")
                    .path("schemas")
                    .path("Page")
                    .path("properties")
                    .deepCopy());
            schema.put("additionalProperties", false);
        }
        schema.set("components", api.path("components"));
        return schema;
    }

    /** The remote addresses, answered from the files beside the project. */
    private static Map<String, String> schemas(boolean strict) {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(HSDS.resolve("schema"))) {
            for (Path file :
                    files.filter(file -> !file.endsWith("openapi.json")).toList()) {
                JsonNode schema = JSON.readTree(Files.readString(file));
                String name = file.getFileName().toString();
                if (strict) {
                    close(schema, name);
                }
                schemas.put(PUBLISHED + name, schema.toString());
                schemas.put(PUBLISHED + "compiled/" + name, schema.toString());
                schemas.put(PUBLISHED + "compiled/" + name.replace(".json", "_list.json"), schema.toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return schemas;
    }

    /** The compiled schemas, which are not among the files, nest two things that the plain ones do not name. */
    private static void close(JsonNode schema, String name) {
        ObjectNode properties = (ObjectNode) schema.path("properties");
        if (name.equals("organization.json")) {
            properties
                    .putObject("services")
                    .put("type", "array")
                    .putObject("items")
                    .put("$ref", "service.json");
        }
        if (name.equals("service_at_location.json")) {
            properties.putObject("service").put("$ref", "service.json");
        }
        ((ObjectNode) schema).put("additionalProperties", false);
    }
}
