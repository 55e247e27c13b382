package org.mrcnetwork.network.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Marking;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchQuestion;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/directory/services")
@PreAuthorize("hasAuthority('directory:read')")
class DirectoryController {

    private static final int LONGEST_QUESTION = 200;
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    /** Half the way round the earth. */
    private static final double FURTHEST_KM = 20_038;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");

    private final FindingServices services;

    DirectoryController(FindingServices services) {
        this.services = services;
    }

    /**
     * @param facets on the first page, by {@code country}, {@code language}, {@code service_type} and
     *     {@code organization_type}: how many there are of each value, each as if nothing were asked of it
     * @param total how many there are on all pages
     * @param reduced when the search index was away: fewer misspellings are forgiven, the order is coarser
     */
    record ServicePage(
            List<FoundService> items,
            @Nullable String next,
            long total,
            boolean reduced,
            Map<String, Map<String, Long>> facets) {}

    /**
     * @param distanceKm of the nearest location from the place asked about
     * @param assuredBy the centre that last made sure; null where only the source says so
     * @param dueOn by when somebody must make sure again
     * @param stale whether that day is over
     * @param steward the centre that keeps the entry; null for an orphan
     * @param sheltered whether only staff who may know of shelters are shown it
     * @param timeZone by which its hours go; null where that is not known
     * @param agreementRequired whether the agency takes whom a centre sends only under an agreement with it
     * @param application how somebody comes to have the service
     * @param highlight the name and description with U+E000 and U+E001 around what matched; null where nothing did
     */
    record FoundService(
            UUID id,
            String name,
            @Nullable String description,
            ListedService.Agency organization,
            List<ServiceType> serviceTypes,
            List<String> languages,
            List<ListedService.Place> locations,
            List<ListedService.Telephone> phones,
            @Nullable String url,
            @Nullable UUID centreId,
            @Nullable LocalDate assuredOn,
            @Nullable UUID assuredBy,
            @Nullable LocalDate dueOn,
            boolean stale,
            @Nullable UUID steward,
            @Nullable String email,
            @Nullable String eligibility,
            @Nullable String fees,
            @Nullable String application,
            List<ServiceFacts.Hours> hours,
            @Nullable String hoursNote,
            boolean sheltered,
            @Nullable String timeZone,
            boolean agreementRequired,
            @Nullable Double distanceKm,
            Highlight highlight) {

        static FoundService of(ListedService service) {
            return of(service, null, new Highlight(null, null));
        }

        private static FoundService of(ListedService service, @Nullable Double distanceKm, Highlight highlight) {
            LocalDate dueOn = service.dueOn();
            List<ServiceFacts.Hours> hours = service.hours();
            return new FoundService(
                    service.id(),
                    service.name(),
                    service.description(),
                    service.organization(),
                    service.serviceTypes(),
                    service.languages(),
                    service.locations(),
                    service.phones(),
                    service.url(),
                    service.centreId(),
                    service.assuredOn(),
                    service.assuredBy(),
                    dueOn,
                    dueOn != null && Verification.isStale(dueOn, today()),
                    service.steward(),
                    service.email(),
                    service.eligibility(),
                    service.fees(),
                    service.application(),
                    hours == null ? List.of() : hours,
                    service.hoursNote(),
                    Boolean.TRUE.equals(service.sheltered()),
                    service.timeZone(),
                    Boolean.TRUE.equals(service.agreementRequired()),
                    distanceKm,
                    highlight);
        }

        private static FoundService from(FindingServices.Found found, SearchQuestion.@Nullable Near near) {
            ListedService service = found.service();
            String description = service.description();
            return of(
                    service,
                    near == null
                            ? null
                            : rounded(service.kilometresFrom(near.point()).orElse(near.withinKm())),
                    new Highlight(
                            Marking.mark(service.name(), found.matches()),
                            description == null ? null : Marking.mark(description, found.matches())));
        }

        private static double rounded(double kilometres) {
            return Math.round(kilometres * 10) / 10.0;
        }
    }

    record Highlight(@Nullable String name, @Nullable String description) {}

    /**
     * @param q words to be found in any text, misspelt or unfinished as they may be
     * @param place words to be found in the names of places
     * @param country ISO 3166-1 alpha-2
     * @param language BCP 47; one without a region finds all its regions
     * @param near latitude and longitude in degrees, with a comma between
     * @param withinKm how far from there at most; the whole earth when not said
     * @param openNow only what is open at this moment on the clock of its place, as far as that is known
     * @param outdated whether to find also what nobody has checked for too long
     */
    @GetMapping
    ServicePage find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") List<String> country,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") List<String> serviceType,
            @RequestParam(required = false) @Nullable String organizationType,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable Double withinKm,
            @RequestParam(defaultValue = "false") boolean outdated,
            @RequestParam(defaultValue = "false") boolean openNow,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Wanted wanted = new Wanted(
                Wanted.words(ofOrdinaryLength("q", q)),
                Wanted.words(ofOrdinaryLength("place", place)),
                countries(country),
                languages(language),
                serviceTypes(serviceType),
                organizationType(organizationType),
                near(near, withinKm),
                outdated ? null : today(),
                openNow ? Instant.now() : null);
        FindingServices.Page page = services.find(wanted, after, limit(limit));
        return new ServicePage(
                page.found().stream()
                        .map(found -> FoundService.from(found, wanted.near()))
                        .toList(),
                page.next(),
                page.total(),
                page.reduced(),
                page.facets());
    }

    @GetMapping("/{id}")
    FoundService show(@PathVariable UUID id) {
        return services.find(id).map(FoundService::of).orElseThrow(() -> new NotFound("The service"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static @Nullable String ofOrdinaryLength(String parameter, @Nullable String text) {
        if (text != null && text.length() > LONGEST_QUESTION) {
            throw new InvalidRequest("#/" + parameter, "too-long", "At most " + LONGEST_QUESTION + " characters.");
        }
        return text;
    }

    private static Set<String> countries(List<String> codes) {
        Set<String> countries = new TreeSet<>();
        for (String code : codes) {
            String country = code.toUpperCase(Locale.ROOT);
            if (!COUNTRIES.contains(country)) {
                throw new InvalidRequest("#/country", "unknown-value", "Not an ISO 3166 code of two letters.");
            }
            countries.add(country);
        }
        return countries;
    }

    private static Set<String> languages(List<String> tags) {
        Set<String> languages = new TreeSet<>();
        for (String tag : tags) {
            if (!LANGUAGE.matcher(tag).matches()) {
                throw new InvalidRequest("#/language", "invalid", "Not a language tag such as pt or pt-BR.");
            }
            languages.add(tag.toLowerCase(Locale.ROOT));
        }
        return languages;
    }

    private static Set<ServiceType> serviceTypes(List<String> codes) {
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        for (String code : codes) {
            types.add(ServiceType.find(code)
                    .orElseThrow(() ->
                            new InvalidRequest("#/serviceType", "unknown-value", "No service type has this code.")));
        }
        return types;
    }

    private static @Nullable OrganizationType organizationType(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : OrganizationType.find(code)
                        .orElseThrow(() -> new InvalidRequest(
                                "#/organizationType", "unknown-value", "No organization type has this code."));
    }

    private static SearchQuestion.@Nullable Near near(@Nullable String text, @Nullable Double withinKm) {
        if (text == null || text.isBlank()) {
            if (withinKm != null) {
                throw new InvalidRequest("#/near", "required", "Within a distance of which place?");
            }
            return null;
        }
        if (withinKm != null && !(withinKm > 0 && withinKm <= FURTHEST_KM)) {
            throw new InvalidRequest("#/withinKm", "invalid", "More than 0 and at most " + FURTHEST_KM + " km.");
        }
        return new SearchQuestion.Near(point(text), withinKm == null ? FURTHEST_KM : withinKm);
    }

    private static Point point(String text) {
        try {
            double[] degrees = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (degrees.length == 2) {
                return new Point(degrees[0], degrees[1]);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new InvalidRequest("#/near", "invalid", "Latitude and longitude in degrees, such as 38.72,-9.14.");
    }

    private static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new InvalidRequest("#/limit", "invalid", "From 1 to " + HIGHEST_LIMIT + ".");
        }
        return limit;
    }
}
