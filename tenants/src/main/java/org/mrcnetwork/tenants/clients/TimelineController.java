package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a client in one list, the latest first, each room adding what the reader may see of it. */
@RestController
@RequestMapping("/api/v1/clients/{client}/timeline")
@Transactional
class TimelineController {

    private static final Comparator<TimelineSource.TimelineEntry> LATEST_FIRST = Comparator.comparing(
                    TimelineSource.TimelineEntry::at)
            .reversed()
            .thenComparing(entry -> entry.id().toString(), Comparator.reverseOrder());

    private final List<TimelineSource> sources;
    private final Clients clients;
    private final AuditLog audit;

    TimelineController(List<TimelineSource> sources, Clients clients, AuditLog audit) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(TimelineSource::kind))
                .toList();
        this.clients = clients;
        this.audit = audit;
    }

    /** @param kinds what the reader may see here, for filters */
    record Timeline(
            List<TimelineSource.TimelineEntry> items,
            List<String> kinds,
            @Nullable String next) {}

    /** @param kind only these; everything when none is named */
    @GetMapping
    @PreAuthorize("hasAuthority('client:read')")
    Timeline timeline(
            @PathVariable UUID client,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
        audit.record("read-timeline", "client", client);
        PageCursor from = PageCursor.read(after);
        List<TimelineSource> readable =
                sources.stream().filter(TimelineSource::speakerMayRead).toList();
        List<TimelineSource.TimelineEntry> found = readable.stream()
                .filter(source -> kind == null || kind.isEmpty() || kind.contains(source.kind()))
                .flatMap(source -> source.before(client, from.at(), from.id(), limit + 1).stream())
                .sorted(LATEST_FIRST)
                .limit(limit + 1L)
                .toList();
        List<TimelineSource.TimelineEntry> items = found.stream().limit(limit).toList();
        return new Timeline(
                items, readable.stream().map(TimelineSource::kind).distinct().toList(), next(found, limit));
    }

    private static @Nullable String next(List<TimelineSource.TimelineEntry> found, int limit) {
        if (found.size() <= limit) {
            return null;
        }
        TimelineSource.TimelineEntry last = found.get(limit - 1);
        return new PageCursor(last.at(), last.id()).text();
    }
}
