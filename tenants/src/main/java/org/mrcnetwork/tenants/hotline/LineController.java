package org.mrcnetwork.tenants.hotline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's hotlines: a manager sets them up, whoever answers them reads them. */
@RestController
@RequestMapping("/api/v1/hotline/lines")
@Transactional
class LineController {

    private static final String TONGUE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private final Lines lines;
    private final Centres centres;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    LineController(Lines lines, Centres centres, IdempotentRequests requests, AuditLog audit) {
        this.lines = lines;
        this.centres = centres;
        this.requests = requests;
        this.audit = audit;
    }

    record LineText(
            @NotNull @Pattern(regexp = TONGUE) String language,
            @NotBlank @Size(max = 5_000) String script,
            @NotBlank @Size(max = 5_000) String distress) {}

    /** @param texts for each language; those that are missing begin with the platform's own */
    record LineForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String number,
            boolean trafficking,
            @NotEmpty @Size(max = 12) List<@NotNull @Pattern(regexp = TONGUE) String> languages,
            @Nullable @Size(max = 200) String hours,
            boolean retired,
            @Nullable @Size(max = 12) List<@Valid LineText> texts) {

        Line.Settings settings() {
            List<String> tongues = languages.stream().distinct().toList();
            List<LineText> written = texts == null ? List.of() : texts;
            return new Line.Settings(
                    name,
                    number,
                    trafficking,
                    tongues,
                    hours,
                    retired,
                    StartingTexts.of(tongues, trafficking).stream()
                            .map(start -> written.stream()
                                    .filter(text -> text.language().equals(start.language()))
                                    .findFirst()
                                    .map(text -> new Line.SpokenText(text.language(), text.script(), text.distress()))
                                    .orElse(start))
                            .toList());
        }
    }

    record LineView(
            UUID id,
            String name,
            String number,
            boolean trafficking,
            List<String> languages,
            @Nullable String hours,
            boolean retired,
            List<Line.SpokenText> texts) {

        static LineView of(Line line) {
            Line.Settings s = line.settings();
            return new LineView(
                    line.id(), s.name(), s.number(), s.trafficking(), s.languages(), s.hours(), s.retired(), s.texts());
        }
    }

    record LineList(List<LineView> items) {}

    /** What a caller may be told of where the centre is. */
    record Directions(
            String centre,
            String city,
            String country,
            @Nullable String hours) {}

    @GetMapping
    @PreAuthorize("hasAuthority('hotline:answer')")
    LineList all() {
        return new LineList(
                lines.findAllByOrderByNameAscIdAsc().stream().map(LineView::of).toList());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('hotline:answer')")
    ResponseEntity<LineView> read(@PathVariable UUID id) {
        return tagged(HttpStatus.OK, required(id));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('line:manage')")
    ResponseEntity<LineView> open(
            @Valid @RequestBody LineForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> {
            if (lines.findById(form.id()).isPresent()) {
                throw new Conflict("Another line has this id.");
            }
            lines.saveAndFlush(new Line(form.id(), form.settings()));
            audit.record("open-line", "line", form.id());
            return form.id();
        });
        return tagged(HttpStatus.CREATED, required(id));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('line:manage')")
    ResponseEntity<LineView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody LineForm form) {
        Line line = required(id);
        IfMatch.require(read, line.version());
        line.set(form.settings());
        audit.record("change-line", "line", id);
        return tagged(HttpStatus.OK, lines.saveAndFlush(line));
    }

    /** Where the centre is, to be told to a caller of this line. On a trafficking line it is refused. */
    @GetMapping("/{id}/directions")
    @PreAuthorize("hasAuthority('hotline:answer')")
    Directions directions(@PathVariable UUID id) {
        Line line = required(id);
        line.requireAddressMayBeTold();
        return centres.find(Tenancy.required().centre())
                .map(centre -> new Directions(
                        centre.name(),
                        centre.city(),
                        centre.country(),
                        line.settings().hours()))
                .orElseThrow(() -> new NotFound("That centre"));
    }

    private Line required(UUID id) {
        return lines.findById(id).orElseThrow(() -> new NotFound("That line"));
    }

    private static ResponseEntity<LineView> tagged(HttpStatus status, Line line) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(line.version())).body(LineView.of(line));
    }
}
