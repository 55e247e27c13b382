package org.mrcnetwork.network.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory for the public and for other directories, as the Open Referral API of HSDS 3.0 has it: paths, parameters
 * and pages. Whoever asks is nobody; what is confidential is not here. Lists that are asked for as {@code ndjson} come
 * whole, a line for each object.
 */
@RestController
@RequestMapping("/hsds")
class HsdsController {

    private static final String VERSION = "3.0";
    private static final String PROFILE = "https://docs.openreferral.org/en/3.0/hsds/api_reference.html";
    private static final String OPENAPI =
            "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json";

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final CacheControl STORED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int LINES_AT_ONCE = 200;
    private static final int MOST_MINIMAL = 100_000;
    private static final int LONGEST_SEARCH = 200;

    private final PublicRows rows;
    private final PublicDocuments documents;
    private final Taxonomies taxonomies;
    private final JsonMapper json;

    HsdsController(PublicRows rows, PublicDocuments documents, Taxonomies taxonomies, JsonMapper json) {
        this.rows = rows;
        this.documents = documents;
        this.taxonomies = taxonomies;
        this.json = json;
    }

    record Base(
            String version,
            String profile,
            @JsonProperty("openapi_url") String openapiUrl) {}

    @GetMapping({"", "/"})
    ResponseEntity<Base> base() {
        return shown(new Base(VERSION, PROFILE, OPENAPI));
    }

    /**
     * @param minimal only which services there are and when each was last changed here; up to 100,000 on a page
     * @param modified_after a moment, or a day in UTC: what changed here then or later
     */
    @GetMapping("/services")
    void services(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable String taxonomyTermId,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable String taxonomyId,
            @RequestParam(name = "organization_id", required = false) @Nullable String organizationId,
            @RequestParam(name = "modified_after", required = false) @Nullable String modifiedAfter,
            @RequestParam(defaultValue = "false") boolean minimal,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(name = "per_page", required = false) @Nullable Integer perPage,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        Question question = PublicRows.services(
                new ServiceFilter(words(search), taxonomyTermId, taxonomyId, organizationId, moment(modifiedAfter)));
        if (minimal) {
            Slice slice = Slice.of(page, perPage == null ? MOST_MINIMAL : perPage, MOST_MINIMAL);
            answer(question, slice, format, response, documents::modified);
            return;
        }
        answer(question, Slice.of(page, perPage), format, response, ids -> documents.services(ids, full));
    }

    @GetMapping("/services/{id}")
    ResponseEntity<ObjectNode> service(@PathVariable UUID id) {
        return one("The service", documents.services(List.of(id), true));
    }

    @GetMapping("/organizations")
    void organizations(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(name = "full_service", defaultValue = "false") boolean fullService,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(name = "per_page", required = false) @Nullable Integer perPage,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        answer(
                PublicRows.organizations(words(search)),
                Slice.of(page, perPage),
                format,
                response,
                ids -> documents.organizations(ids, full || fullService, full || fullService, fullService));
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<ObjectNode> organization(
            @PathVariable UUID id, @RequestParam(name = "full_service", defaultValue = "false") boolean fullService) {
        return one("The organization", documents.organizations(List.of(id), true, true, fullService));
    }

    /**
     * @param postcode only with this postcode; it is where the directory's own places with this postcode are
     * @param proximity no further from there than so many metres
     */
    @GetMapping("/service_at_locations")
    void servicesAtLocations(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable String taxonomyTermId,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable String taxonomyId,
            @RequestParam(name = "organization_id", required = false) @Nullable String organizationId,
            @RequestParam(name = "modified_after", required = false) @Nullable String modifiedAfter,
            @RequestParam(required = false) @Nullable String postcode,
            @RequestParam(required = false) @Nullable String proximity,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(name = "per_page", required = false) @Nullable Integer perPage,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        Question question = PublicRows.servicesAtLocations(
                new ServiceFilter(words(search), taxonomyTermId, taxonomyId, organizationId, moment(modifiedAfter)),
                Near.of(postcode, proximity));
        answer(question, Slice.of(page, perPage), format, response, ids -> documents.servicesAtLocations(ids, full));
    }

    @GetMapping("/service_at_locations/{id}")
    ResponseEntity<ObjectNode> serviceAtLocation(@PathVariable UUID id) {
        return one("The service at a location", documents.servicesAtLocations(List.of(id), true));
    }

    @GetMapping("/taxonomies")
    void taxonomies(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(name = "per_page", required = false) @Nullable Integer perPage,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        answer(Taxonomies.taxonomies(words(search)), Slice.of(page, perPage), format, response, taxonomies::taxonomies);
    }

    @GetMapping("/taxonomies/{id}")
    ResponseEntity<ObjectNode> taxonomy(@PathVariable UUID id) {
        return one("The taxonomy", taxonomies.taxonomies(List.of(id)));
    }

    /** @param top_only only terms that are beneath no other */
    @GetMapping("/taxonomy_terms")
    void terms(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable String taxonomyId,
            @RequestParam(name = "top_only", defaultValue = "false") boolean topOnly,
            @RequestParam(name = "parent_id", required = false) @Nullable String parentId,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(name = "per_page", required = false) @Nullable Integer perPage,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        answer(
                Taxonomies.terms(words(search), taxonomyId, topOnly, parentId),
                Slice.of(page, perPage),
                format,
                response,
                taxonomies::terms);
    }

    @GetMapping("/taxonomy_terms/{id}")
    ResponseEntity<ObjectNode> term(@PathVariable UUID id) {
        return one("The term", taxonomies.terms(List.of(id)));
    }

    /** Written as it is read, on the thread that reads it: a list that comes whole is never held whole. */
    private void answer(
            Question question,
            Slice slice,
            @Nullable String format,
            HttpServletResponse response,
            Function<List<UUID>, List<ObjectNode>> read)
            throws IOException {
        switch (format == null ? "json" : format.toLowerCase(Locale.ROOT)) {
            case "json" -> {
                HsdsPage shown = HsdsPage.of(slice, rows.count(question), read.apply(rows.page(question, slice)));
                json.writeValue(begun(response, MediaType.APPLICATION_JSON), shown);
            }
            case "ndjson" -> {
                List<UUID> ids = rows.after(question, new UUID(0, 0), LINES_AT_ONCE);
                OutputStream out = begun(response, NDJSON);
                while (!ids.isEmpty()) {
                    for (ObjectNode object : read.apply(ids)) {
                        line(object, out);
                    }
                    out.flush();
                    ids = rows.after(question, ids.getLast(), LINES_AT_ONCE);
                }
            }
            default -> throw new InvalidRequest("#/format", "unknown-value", "json or ndjson.");
        }
    }

    private static OutputStream begun(HttpServletResponse response, MediaType type) throws IOException {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, STORED.getHeaderValue());
        return response.getOutputStream();
    }

    private void line(ObjectNode object, OutputStream out) throws IOException {
        out.write(json.writeValueAsString(object).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static ResponseEntity<ObjectNode> one(String what, List<ObjectNode> found) {
        if (found.isEmpty()) {
            throw new NotFound(what);
        }
        return shown(found.getFirst());
    }

    private static <T> ResponseEntity<T> shown(T body) {
        return ResponseEntity.ok().cacheControl(STORED).body(body);
    }

    /** Each word is a condition. */
    private static @Nullable String words(@Nullable String search) {
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw new InvalidRequest("#/search", "too-long", "At most " + LONGEST_SEARCH + " characters.");
        }
        return search;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidRequest("#/modified_after", "invalid", "A moment such as 2026-01-31T12:00:00Z, or a day.");
        }
    }
}
