package org.mrcnetwork.network.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Full HSDS organizations for tests, one service each unless more are added. */
final class HsdsSample {

    final ObjectNode organization = JsonNodeFactory.instance.objectNode();
    ObjectNode service;

    private HsdsSample(String name) {
        organization.put("id", UUID.randomUUID().toString()).put("name", name).put("description", "Helps migrants.");
        service = addService(name);
    }

    static HsdsSample agency(String name) {
        return new HsdsSample(name);
    }

    UUID id() {
        return UUID.fromString(organization.get("id").stringValue());
    }

    UUID serviceId() {
        return UUID.fromString(service.get("id").stringValue());
    }

    ObjectNode addService(String name) {
        service = organization.withArray("services").addObject();
        return service.put("id", UUID.randomUUID().toString()).put("name", name).put("status", "active");
    }

    HsdsSample describedAs(String description) {
        service.put("description", description);
        return this;
    }

    HsdsSample type(OrganizationType type) {
        term(organization, OrganizationType.TAXONOMY, type.code());
        return this;
    }

    HsdsSample country(String country) {
        term(organization, HsdsReader.COUNTRIES, country);
        return this;
    }

    HsdsSample offering(ServiceType type) {
        term(service, ServiceType.TAXONOMY, type.code());
        return this;
    }

    HsdsSample speaking(String language) {
        service.withArray("languages")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("code", language);
        return this;
    }

    /** @param days as HSDS says them: MO,TU */
    HsdsSample open(String days, String opens, String closes) {
        service.withArray("schedules")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("freq", "WEEKLY")
                .put("byday", days)
                .put("opens_at", opens)
                .put("closes_at", closes);
        return this;
    }

    HsdsSample at(String city, String country, double latitude, double longitude) {
        location(city, country).put("latitude", latitude).put("longitude", longitude);
        return this;
    }

    HsdsSample at(String city, String country) {
        location(city, country);
        return this;
    }

    /** A new location of the service, to be told more about. */
    ObjectNode location(String city, String country) {
        ObjectNode location = service.withArray("service_at_locations")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .putObject("location")
                .put("id", UUID.randomUUID().toString())
                .put("location_type", "physical");
        location.withArray("addresses")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("address_1", "Rua Nova 1")
                .put("city", city)
                .put("state_province", "")
                .put("postal_code", "")
                .put("country", country)
                .put("address_type", "physical");
        return location;
    }

    static void term(ObjectNode of, String taxonomy, String code) {
        of.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .putObject("taxonomy_term")
                .put("id", UUID.randomUUID().toString())
                .put("code", code)
                .put("name", code)
                .put("description", code)
                .put("taxonomy", taxonomy);
    }

    static byte[] document(HsdsSample... agencies) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (HsdsSample agency : agencies) {
            array.add(agency.organization);
        }
        return bytes(array.toString());
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
