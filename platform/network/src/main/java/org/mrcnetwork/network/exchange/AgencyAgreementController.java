package org.mrcnetwork.network.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the speaking centre has agreed with agencies outside the platform (handbook 5.3). Days are of universal time. */
@RestController
@RequestMapping("/api/v1/agency-agreements")
@Transactional
class AgencyAgreementController {

    private static final String SELECT = """
            SELECT a.*, coalesce(e.facts ->> 'agency_name', '') AS agency FROM network.agency_agreement a
            LEFT JOIN LATERAL (SELECT facts FROM network.directory_entry WHERE organization_id = a.organization_id
                               ORDER BY listed DESC, service_id LIMIT 1) e ON true""";

    private final JdbcClient jdbc;

    AgencyAgreementController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contact whom to turn to at the agency */
    record AgencyAgreementForm(
            @NotNull UUID agencyId,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotBlank @Size(max = 10_000) String responsibilities,
            @Nullable @Size(max = 500) String contact) {}

    /** @param status as of today */
    record AgencyAgreementView(
            UUID id,
            UUID agencyId,
            String agency,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String responsibilities,
            @Nullable String contact,
            AgencyAgreementStatus status,
            @Nullable LocalDate endedOn,
            String keptBy,
            long version) {}

    record AgencyAgreementList(List<AgencyAgreementView> items) {}

    /** @param agency of the directory; all agencies when not said */
    @GetMapping
    @PreAuthorize("hasAuthority('agreement:read')")
    AgencyAgreementList all(@RequestParam(required = false) @Nullable UUID agency) {
        return new AgencyAgreementList(jdbc.sql(SELECT + """
                         WHERE CAST(:agency AS uuid) IS NULL OR a.organization_id = :agency
                        ORDER BY a.ended_on IS NOT NULL, a.valid_until NULLS LAST, a.valid_from DESC, a.id LIMIT 1000""")
                .param("agency", agency)
                .query(AgencyAgreementController::view)
                .list());
    }

    /** A new one without, one that is there with the version that was read. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgencyAgreementView> keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody AgencyAgreementForm form) {
        LocalDate until = form.validUntil();
        if (until != null && until.isBefore(form.validFrom())) {
            throw new InvalidRequest("#/validUntil", "before-start", "An agreement cannot end before it begins.");
        }
        Optional<AgencyAgreementView> before = find(id);
        if (before.isEmpty()) {
            return answer(HttpStatus.CREATED, add(id, form));
        }
        if (!before.get().agencyId().equals(form.agencyId())) {
            throw new Conflict("That agreement is with another agency.");
        }
        if (read == null && same(before.get(), form)) {
            return answer(HttpStatus.OK, before.get());
        }
        IfMatch.require(read, before.get().version());
        requireOpen(before.get(), "changing it");
        int changed = jdbc.sql("""
                        UPDATE network.agency_agreement SET valid_from = :from, valid_until = :until,
                          responsibilities = :responsibilities, contact = :contact, kept_by = :by, kept_by_name = :byName,
                          version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("from", form.validFrom())
                .param("until", until)
                .param("responsibilities", form.responsibilities().strip())
                .param("contact", form.contact())
                .param("by", Person.speaking().id())
                .param("byName", Person.speaking().name())
                .param("id", id)
                .param("version", before.get().version())
                .update();
        if (changed == 0) {
            throw new StaleVersion(before.get().version());
        }
        return answer(HttpStatus.OK, required(id));
    }

    @PostMapping("/{id}/termination")
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgencyAgreementView> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        AgencyAgreementView before = required(id);
        IfMatch.require(read, before.version());
        requireOpen(before, "ending it");
        jdbc.sql("""
                        UPDATE network.agency_agreement SET ended_on = :today, kept_by = :by, kept_by_name = :byName,
                          version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("today", today())
                .param("by", Person.speaking().id())
                .param("byName", Person.speaking().name())
                .param("id", id)
                .param("version", before.version())
                .update();
        return answer(HttpStatus.OK, required(id));
    }

    private AgencyAgreementView add(UUID id, AgencyAgreementForm form) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT FROM network.directory_entry WHERE organization_id = ?)")
                .param(form.agencyId())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new InvalidRequest("#/agencyId", "unknown-value", "No agency of the directory has this id.");
        }
        jdbc.sql("""
                        INSERT INTO network.agency_agreement
                          (id, centre_id, organization_id, valid_from, valid_until, responsibilities, contact, kept_by,
                           kept_by_name)
                        VALUES (:id, :centre, :agency, :from, :until, :responsibilities, :contact, :by, :byName)""")
                .param("id", id)
                .param("centre", Tenancy.required().centre())
                .param("agency", form.agencyId())
                .param("from", form.validFrom())
                .param("until", form.validUntil())
                .param("responsibilities", form.responsibilities().strip())
                .param("contact", form.contact())
                .param("by", Person.speaking().id())
                .param("byName", Person.speaking().name())
                .update();
        return required(id);
    }

    private static boolean same(AgencyAgreementView there, AgencyAgreementForm form) {
        return there.validFrom().equals(form.validFrom())
                && java.util.Objects.equals(there.validUntil(), form.validUntil())
                && there.responsibilities().equals(form.responsibilities().strip());
    }

    private static void requireOpen(AgencyAgreementView agreement, String step) {
        if (agreement.endedOn() != null) {
            throw new IllegalTransition("The agreement", agreement.status().code(), step);
        }
    }

    private Optional<AgencyAgreementView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(AgencyAgreementController::view)
                .optional();
    }

    private AgencyAgreementView required(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("That agreement"));
    }

    private static ResponseEntity<AgencyAgreementView> answer(HttpStatus status, AgencyAgreementView agreement) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(agreement.version()))
                .body(agreement);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static AgencyAgreementView view(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new AgencyAgreementView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("agency"),
                from,
                until,
                row.getString("responsibilities"),
                row.getString("contact"),
                AgencyAgreementStatus.of(from, until, ended, today()),
                ended,
                row.getString("kept_by_name"),
                row.getLong("version"));
    }
}
