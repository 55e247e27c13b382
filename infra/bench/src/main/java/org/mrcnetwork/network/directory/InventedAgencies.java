package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Agencies with a service each; and searches for them. Their words are as unevenly common as those of a language: the
 * field's own stand in most descriptions, most others in a few.
 */
final class InventedAgencies {

    private static final List<String> WHO = List.of(
            "Union",
            "Caritas",
            "Centre",
            "Association",
            "Office",
            "House",
            "Foundation",
            "Desk",
            "Clinic",
            "Consulate");
    private static final List<String> WHAT = List.of(
            "legal",
            "orientation",
            "employment",
            "housing",
            "health",
            "language",
            "training",
            "return",
            "family",
            "wages",
            "documents",
            "counselling",
            "recognition",
            "hotline",
            "children",
            "remittance",
            "savings",
            "visa",
            "permit",
            "imigração",
            "aconselhamento",
            "хукук",
            "кор",
            "مساعدة",
            "قانونية");
    private static final List<String> COUNTRIES =
            List.of("PT", "CV", "SN", "MA", "TN", "PH", "NP", "LK", "TJ", "RU", "VN", "TH", "CO", "GE", "AM", "AL");
    private static final List<String> TOWNS = List.of(
            "Lisboa", "Praia", "Dakar", "Rabat", "Tunis", "Manila", "Kathmandu", "Colombo", "Dushanbe", "Hanoi");
    private static final List<String> LANGUAGES = List.of("pt", "en", "fr", "ar", "ru", "tl", "ne");

    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "de", "fa", "gui", "la", "mi", "nor", "pa", "quel", "ra", "sen", "ti", "ul", "ven", "zo", "al",
            "ber", "can", "dri", "es", "for", "hen", "in", "jo", "ka", "lum", "ma", "ne", "or");
    private static final int WORDS = 6_000;

    private final List<String> words = new ArrayList<>(WHAT);

    private final Random random = new Random(11);
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    InventedAgencies() {
        while (words.size() < WORDS) {
            words.add(of(SYLLABLES) + of(SYLLABLES) + (random.nextBoolean() ? of(SYLLABLES) : ""));
        }
    }

    /** The word of rank n is about n times as rare as the first. */
    private String word() {
        return words.get((int) Math.min(WORDS - 1, Math.pow(WORDS, random.nextDouble()) - 1));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String country() {
        return of(COUNTRIES);
    }

    /** One or two words, one in four of them mistyped. */
    String search() {
        String word = words.get(random.nextInt(1_000));
        if (random.nextInt(4) == 0 && word.length() > 4) {
            int at = 1 + random.nextInt(word.length() - 2);
            word = word.substring(0, at)
                    + word.charAt(at + 1)
                    + word.charAt(at)
                    + word.substring(Math.min(word.length(), at + 2));
        }
        return random.nextBoolean() ? word : word + " " + of(TOWNS).substring(0, 4);
    }

    String document(int agencies) {
        ArrayNode document = nodes.arrayNode();
        for (int i = 0; i < agencies; i++) {
            agency(document.addObject());
        }
        return document.toString();
    }

    private void agency(ObjectNode agency) {
        String name = of(WHO) + " " + word() + " " + word() + " " + of(TOWNS);
        agency.put("id", id()).put("name", name).put("description", sentence());
        term(agency, OrganizationType.TAXONOMY, OrganizationType.values()[random.nextInt(8)].code());
        ObjectNode service = agency.putArray("services").addObject();
        service.put("id", id())
                .put("name", word() + " " + word() + " " + of(WHO))
                .put("status", "active");
        service.put("description", sentence() + " " + sentence() + " " + sentence());
        term(service, ServiceType.TAXONOMY, ServiceType.values()[random.nextInt(ServiceType.values().length)].code());
        service.putArray("languages").addObject().put("id", id()).put("code", of(LANGUAGES));
        service.putArray("schedules")
                .addObject()
                .put("id", id())
                .put("freq", "WEEKLY")
                .put("byday", "MO,TU,WE,TH,FR")
                .put("opens_at", "08:00")
                .put("closes_at", "17:00");
        ObjectNode location = service.putArray("service_at_locations")
                .addObject()
                .put("id", id())
                .putObject("location");
        location.put("id", id())
                .put("location_type", "physical")
                .put("latitude", random.nextInt(-3000, 4500) / 100.0)
                .put("longitude", random.nextInt(-2500, 12000) / 100.0);
        location.putArray("addresses")
                .addObject()
                .put("id", id())
                .put("address_1", "Invented street " + random.nextInt(200))
                .put("city", of(TOWNS))
                .put("state_province", "")
                .put("postal_code", "")
                .put("country", country())
                .put("address_type", "physical");
    }

    private static void term(ObjectNode of, String taxonomy, String code) {
        of.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .putObject("taxonomy_term")
                .put(
                        "id",
                        UUID.nameUUIDFromBytes((taxonomy + code).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                .put("code", code)
                .put("name", code)
                .put("description", code)
                .put("taxonomy", taxonomy);
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            sentence.append(word()).append(' ');
        }
        return sentence.append("in ").append(of(TOWNS)).append('.').toString();
    }

    private String id() {
        return new UUID(
                        random.nextLong() & ~0xF000L | 0x4000L,
                        random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L)
                .toString();
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
