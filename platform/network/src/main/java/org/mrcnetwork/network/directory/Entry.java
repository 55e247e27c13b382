package org.mrcnetwork.network.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.IndexDefinition;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchDocument;

/**
 * A row of {@code network.directory_entry}: what is shown of a service and by what it is found. The components are the
 * columns.
 */
record Entry(
        UUID serviceId,
        UUID organizationId,
        boolean listed,
        ListedService answer,
        Map<String, String> texts,
        String sortName,
        List<String> countries,
        List<String> languages,
        List<String> serviceTypes,
        @Nullable String organizationType,
        List<Double> latitudes,
        List<Double> longitudes,
        String foldedName,
        String foldedPlace,
        String foldedText,
        ServiceFacts facts,
        LocalDate dueOn,
        LocalDate foundUntil,
        boolean sheltered,
        @Nullable String timeZone,
        String openMinutes) {

    static final String NAME = "name";
    static final String ORGANIZATION = "organization";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String DESCRIPTION = "description";

    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    static final String SERVICE_TYPE = "service_type";
    static final String ORGANIZATION_TYPE = "organization_type";

    private static final Pattern SPAN = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    static final IndexDefinition INDEX = new IndexDefinition(
            "directory",
            List.of(
                    new IndexDefinition.Text(NAME, 4, true),
                    new IndexDefinition.Text(ORGANIZATION, 3, false),
                    new IndexDefinition.Text(PLACE, 3, false),
                    new IndexDefinition.Text(KIND, 2, false),
                    new IndexDefinition.Text(DESCRIPTION, 1, true)),
            List.of(COUNTRY, LANGUAGE, SERVICE_TYPE, ORGANIZATION_TYPE));

    /**
     * @param aliases other names of the service
     * @param organizationAliases other names of the organization
     * @param country of the organization itself
     * @param placeNames whatever else its locations are called by
     * @param foundUntil the last day on which it is found without asking for outdated ones too
     */
    static Entry of(
            ListedService service,
            boolean listed,
            List<String> aliases,
            List<String> organizationAliases,
            @Nullable String country,
            List<String> placeNames,
            ServiceFacts facts,
            LocalDate dueOn,
            LocalDate foundUntil) {
        TreeSet<String> countries = Stream.concat(
                        Stream.ofNullable(country),
                        service.locations().stream()
                                .map(ListedService.Place::country)
                                .filter(Objects::nonNull))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> texts = Map.of(
                NAME, joined(Stream.concat(Stream.of(service.name()), aliases.stream())),
                ORGANIZATION,
                        joined(Stream.concat(Stream.of(service.organization().name()), organizationAliases.stream())),
                PLACE,
                        joined(Stream.concat(
                                placeNames.stream(),
                                countries.stream().flatMap(LanguagesAndCountries::namesOfCountry))),
                KIND, joined(service.serviceTypes().stream().map(ServiceType::code)),
                DESCRIPTION, Objects.requireNonNullElse(service.description(), ""));
        OrganizationType type = service.organization().type();
        return new Entry(
                service.id(),
                service.organization().id(),
                listed,
                service,
                texts,
                Folding.fold(service.name()),
                List.copyOf(countries),
                service.languages().stream()
                        .flatMap(LanguagesAndCountries::findableAs)
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                service.serviceTypes().stream().map(ServiceType::code).toList(),
                type == null ? null : type.code(),
                service.points().stream().map(Point::latitude).toList(),
                service.points().stream().map(Point::longitude).toList(),
                folded(texts, NAME),
                folded(texts, PLACE),
                Stream.of(NAME, ORGANIZATION, PLACE, KIND, DESCRIPTION)
                        .map(field -> folded(texts, field))
                        .collect(Collectors.joining(" ")),
                facts,
                dueOn,
                foundUntil,
                Boolean.TRUE.equals(service.sheltered()),
                service.timeZone(),
                PlaceClocks.openMinutes(Objects.requireNonNullElse(service.hours(), List.of())));
    }

    SearchDocument document(long version) {
        return listed && !sheltered
                ? new SearchDocument(
                        serviceId,
                        version,
                        new SearchDocument.Content(
                                texts, keywords(), answer.points(), sortName, foundUntil, openSlots()))
                : SearchDocument.gone(serviceId, version);
    }

    /** Each span of hours as numbers of this place's own clock. */
    private List<SearchDocument.Span> openSlots() {
        String zone = timeZone;
        return zone == null
                ? List.of()
                : SPAN.matcher(openMinutes)
                        .results()
                        .map(span -> new SearchDocument.Span(
                                PlaceClocks.slot(zone, Integer.parseInt(span.group(1))),
                                PlaceClocks.slot(zone, Integer.parseInt(span.group(2)))))
                        .toList();
    }

    private Map<String, List<String>> keywords() {
        return Map.of(
                COUNTRY,
                countries,
                LANGUAGE,
                languages,
                SERVICE_TYPE,
                serviceTypes,
                ORGANIZATION_TYPE,
                organizationType == null ? List.of() : List.of(organizationType));
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    private static String folded(Map<String, String> texts, String field) {
        return Folding.fold(Objects.requireNonNull(texts.get(field)));
    }
}
