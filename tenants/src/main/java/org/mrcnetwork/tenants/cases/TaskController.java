package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks: for oneself or a colleague, with a date or without, about a client or nobody in particular. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class TaskController {

    private static final int AT_MOST = 100;

    private final Tasks tasks;
    private final ClientFiles clients;
    private final CaseTeamFiles teams;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    TaskController(
            Tasks tasks,
            ClientFiles clients,
            CaseTeamFiles teams,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.tasks = tasks;
        this.clients = clients;
        this.teams = teams;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param assignee oneself when nobody is named */
    record TaskForm(
            @NotNull UUID id,
            @Nullable UUID clientId,
            @NotBlank @Size(max = 2_000) String wording,
            @Nullable LocalDate dueOn,
            PlanController.@Nullable @Valid ColleagueForm assignee) {

        Person doer() {
            return assignee == null ? Person.speaking() : assignee.person();
        }
    }

    record TaskView(
            UUID id,
            ClientFiles.@Nullable ClientName client,
            String wording,
            @Nullable LocalDate dueOn,
            Person assignee,
            Person setBy,
            @Nullable Instant doneAt,
            @Nullable Person doneBy,
            long version) {}

    /** @param more whether there are others beyond these 100 */
    record TaskList(List<TaskView> items, boolean more) {}

    @GetMapping("/tasks")
    @PreAuthorize("hasAuthority('case:read')")
    TaskList own() {
        List<Task> open = tasks.openOf(Person.speaking().id(), Limit.of(AT_MOST + 1));
        audit.recordEach(
                "read-tasks",
                "client",
                open.stream().map(Task::clientId).filter(Objects::nonNull).toList());
        return views(open);
    }

    @GetMapping("/clients/{client}/tasks")
    @PreAuthorize("hasAuthority('case:read')")
    TaskList about(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-tasks", "client", client);
        return views(tasks.about(client, Limit.of(AT_MOST + 1)));
    }

    @PostMapping("/tasks")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<TaskView> set(
            @Valid @RequestBody TaskForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> {
            if (form.clientId() != null) {
                clients.requireExists(form.clientId());
            }
            teams.requireMayKnow(form.clientId(), form.doer(), "#/assignee");
            if (tasks.findById(form.id()).isPresent()) {
                throw new Conflict("Another task has this id.");
            }
            byte[] sealed = writings.sealed(form.wording(), form.id());
            tasks.saveAndFlush(
                    new Task(form.id(), form.clientId(), sealed, form.dueOn(), form.doer(), Person.speaking()));
            record("set-task", form.id(), form.clientId());
            return form.id();
        });
        return answer(HttpStatus.CREATED, find(id));
    }

    @PutMapping("/tasks/{id}")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<TaskView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody TaskForm form) {
        Task task = find(id);
        IfMatch.require(read, task.version());
        teams.requireMayKnow(task.clientId(), form.doer(), "#/assignee");
        task.change(writings.sealed(form.wording(), id), form.dueOn(), form.doer());
        record("change-task", id, task.clientId());
        return answer(HttpStatus.OK, tasks.saveAndFlush(task));
    }

    /** Says that it is done; saying it again changes nothing. */
    @PutMapping("/tasks/{id}/done")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<TaskView> done(@PathVariable UUID id) {
        Task task = find(id);
        task.done(Person.speaking());
        record("do-task", id, task.clientId());
        return answer(HttpStatus.OK, tasks.saveAndFlush(task));
    }

    @DeleteMapping("/tasks/{id}/done")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<TaskView> notDone(@PathVariable UUID id) {
        Task task = find(id);
        task.notDoneAfterAll();
        record("take-back-task", id, task.clientId());
        return answer(HttpStatus.OK, tasks.saveAndFlush(task));
    }

    private void record(String action, UUID task, @Nullable UUID client) {
        audit.record(action, client == null ? "task" : "client", client == null ? task : client);
    }

    private Task find(UUID id) {
        return tasks.findById(id)
                .filter(task -> task.mayBeReadBy(Person.speaking()))
                .orElseThrow(() -> new NotFound("That task"));
    }

    private ResponseEntity<TaskView> answer(HttpStatus status, Task task) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(task.version()))
                .body(views(List.of(task)).items().getFirst());
    }

    private TaskList views(List<Task> found) {
        Map<UUID, ClientFiles.ClientName> names = clients.names(
                found.stream().map(Task::clientId).filter(Objects::nonNull).toList());
        return new TaskList(
                found.stream()
                        .limit(AT_MOST)
                        .map(task -> view(task, task.clientId() == null ? null : names.get(task.clientId())))
                        .toList(),
                found.size() > AT_MOST);
    }

    private TaskView view(Task task, ClientFiles.@Nullable ClientName client) {
        return new TaskView(
                task.id(),
                client,
                writings.text(task.wording(), task.id()),
                task.dueOn(),
                task.assignee(),
                task.setBy(),
                task.doneAt(),
                task.doneBy(),
                task.version());
    }
}
