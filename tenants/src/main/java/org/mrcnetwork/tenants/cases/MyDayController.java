package org.mrcnetwork.tenants.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member of staff has in hand: the cases, and what of them is due in the next days. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class MyDayController {

    private static final int DAYS_AHEAD = 7;

    private final Caseload caseload;
    private final JdbcClient jdbc;
    private final Writings writings;
    private final ClientFiles clients;
    private final CaseTeamFiles teams;
    private final AuditLog audit;
    private final CentreClock clock;

    MyDayController(
            Caseload caseload,
            JdbcClient jdbc,
            Writings writings,
            ClientFiles clients,
            CaseTeamFiles teams,
            AuditLog audit,
            CentreClock clock) {
        this.caseload = caseload;
        this.jdbc = jdbc;
        this.writings = writings;
        this.clients = clients;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    record CaseloadView(List<Caseload.CaseOnHand> items, int quietAfterDays) {}

    /** @param caseId null for what is about no case */
    record DayItem(
            UUID id,
            ClientFiles.ClientName client,
            @Nullable UUID caseId,
            @Nullable String wording,
            @Nullable LocalDate on) {}

    /**
     * Tasks have a list of their own, and follow-ups as well. Whoever reads this has read it in each client's file, and the
     * audit log says so.
     *
     * @param actions of plans, for the speaker to do, overdue or due within a week
     * @param reviews of plans of the speaker's clients, overdue or due within a week
     * @param drafts notes that the speaker has begun and not signed
     * @param signOffs asked by others, for whoever supervises
     */
    record MyDay(List<DayItem> actions, List<DayItem> reviews, List<DayItem> drafts, List<DayItem> signOffs) {}

    @GetMapping("/caseload")
    @PreAuthorize("hasAuthority('case:read')")
    CaseloadView own() {
        return new CaseloadView(caseload.of(Person.speaking()), (int) Caseload.QUIET_AFTER.toDays());
    }

    /** Of everybody at the centre, for supervision; restricted clients stay with their team. */
    @GetMapping("/caseload/all")
    @PreAuthorize("hasAuthority('case:supervise')")
    CaseloadView all() {
        return new CaseloadView(caseload.all(), (int) Caseload.QUIET_AFTER.toDays());
    }

    @GetMapping("/my-day")
    @PreAuthorize("hasAuthority('case:read')")
    MyDay myDay() {
        UUID self = Person.speaking().id();
        LocalDate until = clock.today().plusDays(DAYS_AHEAD);
        List<Found> actions = found("""
                SELECT a.id, a.client_id, a.case_id, a.wording, a.due_on AS day
                FROM case_action a JOIN client_case c ON c.id = a.case_id
                WHERE a.person_id = ? AND a.done_at IS NULL AND a.due_on <= ? AND c.step <> 'TERMINATED'
                """, self, until);
        List<Found> reviews = found("""
                SELECT id, client_id, id AS case_id, about AS wording, review_on AS day FROM client_case
                WHERE client_id = ANY (?) AND review_on <= ? AND step <> 'TERMINATED'
                """, teams.clientsOf(self).toArray(UUID[]::new), until);
        List<Found> drafts = found("""
                SELECT id, client_id, case_id, wording, NULL::date AS day FROM note
                WHERE written_by = ? AND signed_at IS NULL
                """, self);
        List<Found> signOffs = Person.speakingMay("case:supervise") ? found("""
                SELECT id, client_id, case_id, question AS wording, NULL::date AS day FROM sign_off
                WHERE state = 'ASKED' AND asked_by <> ?
                """, self) : List.of();
        List<UUID> whose = Stream.of(actions, reviews, drafts, signOffs)
                .flatMap(List::stream)
                .map(Found::client)
                .toList();
        audit.recordEach("read-my-day", "client", whose);
        Map<UUID, ClientFiles.ClientName> names = clients.names(whose);
        return new MyDay(items(actions, names), items(reviews, names), items(drafts, names), items(signOffs, names));
    }

    private record Found(
            UUID id,
            UUID client,
            @Nullable UUID of,
            byte[] wording,
            @Nullable LocalDate on) {}

    private List<Found> found(String sql, Object... parameters) {
        return jdbc.sql(sql + " ORDER BY day NULLS LAST, id LIMIT 100")
                .params(List.of(parameters))
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getBytes("wording"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private List<DayItem> items(List<Found> found, Map<UUID, ClientFiles.ClientName> names) {
        return found.stream()
                .map(item -> new DayItem(
                        item.id(),
                        Objects.requireNonNull(names.get(item.client())),
                        item.of(),
                        writings.text(item.wording(), item.id()),
                        item.on()))
                .toList();
    }
}
