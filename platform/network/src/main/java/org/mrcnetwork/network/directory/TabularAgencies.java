package org.mrcnetwork.network.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mrcnetwork.network.search.Folding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says the rows of a table as HSDS organizations, so that they go the same way into the directory as any. Ids come from
 * the names: the same table again is the same agencies, and a row that was put right changes what it said before.
 */
final class TabularAgencies {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern HOURS = Pattern.compile(
            "([A-Za-z]{2})[a-z]*(?:\\s*-\\s*([A-Za-z]{2})[a-z]*)?\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");
    private static final Pattern POINTER = Pattern.compile("#/(\\d{1,9})(?:/services/(\\d{1,9}))?(?:/.*)?");
    private static final List<String> YES = List.of("yes", "true", "1", "x");

    /** @param column of the table; empty for the row as a whole */
    record TableFault(int row, String column, String code, String detail) {}

    private final ArrayNode organizations = JsonNodeFactory.instance.arrayNode();
    private final List<TableFault> faults = new ArrayList<>();
    private final Map<UUID, ObjectNode> agencies = new HashMap<>();
    private final Map<UUID, ObjectNode> services = new HashMap<>();
    private final Map<UUID, Integer> rowsOf = new HashMap<>();

    static TabularAgencies of(List<AgencyTable.Row> rows) {
        TabularAgencies table = new TabularAgencies();
        rows.forEach(table::add);
        return table;
    }

    ArrayNode organizations() {
        return organizations;
    }

    List<TableFault> faults() {
        return faults;
    }

    /** In which row the object stands to which the reader of HSDS points. */
    int rowAt(String pointer) {
        Matcher at = POINTER.matcher(pointer);
        if (!at.matches()) {
            return 0;
        }
        JsonNode agency = organizations.path(Integer.parseInt(at.group(1)));
        JsonNode service =
                at.group(2) == null ? agency : agency.path("services").path(Integer.parseInt(at.group(2)));
        return row(service.isObject() ? service : agency);
    }

    private int row(JsonNode object) {
        return !object.isObject()
                ? 0
                : rowsOf.getOrDefault(UUID.fromString(object.path("id").asString()), 0);
    }

    private void add(AgencyTable.Row row) {
        boolean named = true;
        for (String needed : List.of("agency", "service")) {
            if (row.cell(needed).isEmpty()) {
                fault(row, needed, "required", "Must be there.");
                named = false;
            }
        }
        if (!named) {
            return;
        }
        UUID agencyId = id(row.cell("agency"), agencyCountry(row));
        ObjectNode agency = agencies.computeIfAbsent(agencyId, id -> newAgency(id, row));
        UUID serviceId = id(agencyId.toString(), row.cell("service"));
        ObjectNode service = services.computeIfAbsent(serviceId, id -> newService(id, agency, row));
        place(row, serviceId, service);
    }

    private static String agencyCountry(AgencyTable.Row row) {
        String country = row.cell("agency_country");
        return LanguagesAndCountries.country(country.isEmpty() ? row.cell("country") : country)
                .orElse("");
    }

    private ObjectNode newAgency(UUID id, AgencyTable.Row row) {
        rowsOf.put(id, row.number());
        ObjectNode agency = organizations.addObject();
        String description = row.cell("agency_description");
        agency.put("id", id.toString())
                .put("name", row.cell("agency"))
                .put("description", description.isEmpty() ? row.cell("agency") : description);
        put(agency, "website", row.cell("agency_website"));
        put(agency, "email", row.cell("agency_email"));
        phones(agency, id, row.cell("agency_phone"));
        String type = row.cell("agency_type");
        if (!type.isEmpty()) {
            if (OrganizationType.find(code(type)).isEmpty()) {
                fault(row, "agency_type", "unknown-value", "Not a type of partner that is known here.");
            } else {
                term(agency, id, OrganizationType.TAXONOMY, code(type));
            }
        }
        LanguagesAndCountries.country(agencyCountry(row))
                .ifPresent(country -> term(agency, id, HsdsReader.COUNTRIES, country));
        return agency;
    }

    private ObjectNode newService(UUID id, ObjectNode agency, AgencyTable.Row row) {
        rowsOf.put(id, row.number());
        String status = row.cell("status");
        ObjectNode service = agency.withArray("services").addObject();
        service.put("id", id.toString())
                .put("name", row.cell("service"))
                .put("status", status.isEmpty() ? ServiceFacts.ACTIVE : status.toLowerCase(Locale.ROOT));
        put(service, "description", row.cell("description"));
        put(service, "url", row.cell("url"));
        put(service, "email", row.cell("email"));
        put(service, "eligibility_description", row.cell("eligibility"));
        put(service, "fees_description", row.cell("fees"));
        put(service, "application_process", row.cell("how_to_apply"));
        put(service, "assured_date", row.cell("assured_date"));
        phones(service, id, row.cell("phone"));
        for (String type : several(row.cell("service_types"))) {
            if (ServiceType.find(code(type)).isEmpty()) {
                fault(row, "service_types", "unknown-value", "Not a type of service that is known here: " + type);
            } else {
                term(service, id, ServiceType.TAXONOMY, code(type));
            }
        }
        for (String language : several(row.cell("languages"))) {
            boolean tag = language.matches("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*");
            LanguagesAndCountries.language(tag ? language : null, tag ? null : language)
                    .ifPresentOrElse(
                            found -> service.withArray("languages")
                                    .addObject()
                                    .put(
                                            "id",
                                            id(id.toString(), "language", found).toString())
                                    .put("code", found),
                            () -> fault(row, "languages", "unknown-value", "Not a language: " + language));
        }
        hours(row, id, service);
        return service;
    }

    /** "Mo-Fr 09:00-17:00; Sa 10:00-13:00" */
    private void hours(AgencyTable.Row row, UUID serviceId, ObjectNode service) {
        for (String span : several(row.cell("hours"))) {
            Matcher hours = HOURS.matcher(span);
            int first = hours.matches() ? DAYS.indexOf(hours.group(1).toUpperCase(Locale.ROOT)) : -1;
            String until = hours.matches() ? hours.group(2) : null;
            int last = until == null ? first : DAYS.indexOf(until.toUpperCase(Locale.ROOT));
            if (first < 0 || last < first) {
                fault(row, "hours", "invalid", "Not like Mo-Fr 09:00-17:00: " + span);
                continue;
            }
            service.withArray("schedules")
                    .addObject()
                    .put("id", id(serviceId.toString(), "hours", span).toString())
                    .put("freq", "WEEKLY")
                    .put("byday", String.join(",", DAYS.subList(first, last + 1)))
                    .put("opens_at", time(hours.group(3)))
                    .put("closes_at", time(hours.group(4)));
        }
    }

    private static String time(String said) {
        return said.length() == 4 ? "0" + said : said;
    }

    private void place(AgencyTable.Row row, UUID serviceId, ObjectNode service) {
        boolean confidential = YES.contains(row.cell("confidential").toLowerCase(Locale.ROOT));
        boolean somewhere = Stream.of("place", "address", "city")
                .anyMatch(name -> !row.cell(name).isEmpty());
        if (!somewhere && !confidential) {
            return;
        }
        if (confidential && somewhere) {
            fault(
                    row,
                    "confidential",
                    "invalid",
                    "Where a shelter is is told to nobody: leave its place out of the table.");
            return;
        }
        String key =
                confidential ? "confidential" : row.cell("place") + "/" + row.cell("address") + "/" + row.cell("city");
        UUID id = id(serviceId.toString(), "place", key);
        if (rowsOf.putIfAbsent(id, row.number()) != null) {
            fault(row, "", "duplicate", "Another row says this service at this place.");
            return;
        }
        ObjectNode location = service.withArray("service_at_locations")
                .addObject()
                .put("id", id(id.toString(), "there").toString())
                .putObject("location")
                .put("id", id.toString())
                .put("location_type", "physical");
        if (confidential) {
            term(location, id, HsdsReader.CONFIDENTIALITY, HsdsReader.CONFIDENTIAL);
            return;
        }
        put(location, "name", row.cell("place"));
        position(row, location);
        String country = row.cell("country");
        if (LanguagesAndCountries.country(country).isEmpty()) {
            fault(
                    row,
                    "country",
                    country.isEmpty() ? "required" : "unknown-value",
                    "A country, as two letters or in English.");
        }
        if (row.cell("city").isEmpty()) {
            fault(row, "city", "required", "Must be there.");
        }
        location.withArray("addresses")
                .addObject()
                .put("id", id(id.toString(), "address").toString())
                .put("address_1", row.cell("address"))
                .put("city", row.cell("city"))
                .put("state_province", row.cell("region"))
                .put("postal_code", row.cell("postal_code"))
                .put("country", LanguagesAndCountries.country(country).orElse(country))
                .put("address_type", "physical");
    }

    private void position(AgencyTable.Row row, ObjectNode location) {
        for (String axis : List.of("latitude", "longitude")) {
            String degrees = row.cell(axis).replace(',', '.');
            if (!degrees.isEmpty()) {
                try {
                    location.put(axis, Double.parseDouble(degrees));
                } catch (NumberFormatException e) {
                    fault(row, axis, "not-a-number", "Degrees, such as 14.9177.");
                }
            }
        }
    }

    private static void phones(ObjectNode owner, UUID id, String numbers) {
        for (String number : several(numbers)) {
            owner.withArray("phones")
                    .addObject()
                    .put("id", id(id.toString(), "phone", number).toString())
                    .put("number", number);
        }
    }

    private static void term(ObjectNode of, UUID id, String taxonomy, String code) {
        of.withArray("attributes")
                .addObject()
                .put("id", id(id.toString(), taxonomy, code).toString())
                .putObject("taxonomy_term")
                .put("id", id(taxonomy, code).toString())
                .put("code", code)
                .put("name", code)
                .put("description", code)
                .put("taxonomy", taxonomy);
    }

    private static void put(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static List<String> several(String cell) {
        return Stream.of(cell.split("[;|]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static String code(String said) {
        return said.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    private void fault(AgencyTable.Row row, String column, String code, String detail) {
        faults.add(new TableFault(row.number(), column, code, detail));
    }

    private static UUID id(String... parts) {
        String key = Stream.of(parts).map(Folding::fold).reduce("urn:mrc:directory:table", (a, b) -> a + "\n" + b);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
