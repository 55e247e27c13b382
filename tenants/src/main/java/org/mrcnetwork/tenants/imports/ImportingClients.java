package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of an import, from the file to taking it back. What stands in a file is for whoever uploaded it. */
@Service
class ImportingClients {

    private final StoredFile files;
    private final ReadingFiles reading;
    private final ClientImports imports;
    private final Findings findings;
    private final Habits habits;
    private final Destroying destroying;
    private final ImportJobs jobs;
    private final MayImport rights;
    private final RegisteringFromFacts registering;
    private final IdempotentRequests requests;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ImportingClients(
            StoredFile files,
            ReadingFiles reading,
            ClientImports imports,
            Findings findings,
            Habits habits,
            Destroying destroying,
            ImportJobs jobs,
            MayImport rights,
            RegisteringFromFacts registering,
            IdempotentRequests requests,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.files = files;
        this.reading = reading;
        this.imports = imports;
        this.findings = findings;
        this.habits = habits;
        this.destroying = destroying;
        this.jobs = jobs;
        this.rights = rights;
        this.registering = registering;
        this.requests = requests;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Upload(UUID id, String fileName) {}

    /** Not in one transaction: the line may be slow, and a connection to the database is dear. */
    void upload(UUID id, String fileName, InputStream file, @Nullable String key) throws IOException {
        boolean isThere = Boolean.TRUE.equals(transaction.execute(_ -> isThere(id)));
        if (!isThere) {
            files.keep(id, file);
        }
        try {
            transaction.executeWithoutResult(_ -> requests.once(key, new Upload(id, fileName), () -> {
                imports.add(id, Person.speaking());
                reading.read(id, fileName, new ReadingFiles.Wanted(null, null, null));
                audit.record("upload", "client-import", id);
                return id;
            }));
        } catch (RuntimeException refused) {
            if (!isThere) {
                files.forget(id);
            }
            throw refused;
        }
    }

    private boolean isThere(UUID id) {
        return imports.find(id)
                .map(there -> {
                    if (!isMine(there)) {
                        throw new Conflict("Another import has this id.");
                    }
                    return true;
                })
                .orElse(false);
    }

    void readAgain(UUID id, ReadingFiles.Wanted wanted) {
        ClientImport one = mine(id);
        if (one.status() != ImportStatus.READ && one.status() != ImportStatus.CHECKED) {
            throw new Conflict("A file is read again before it is imported, and while nothing is at work on it.");
        }
        reading.read(id, imports.sheet(id).fileName(), wanted);
    }

    void check(UUID id, long version, ImportPlan plan) {
        ClientImport one = mine(id);
        imports.requireVersion(one, version);
        one.status().requireNext(ImportStatus.CHECKING);
        Spreadsheet sheet = imports.sheet(id);
        PlanCheck.require(plan, sheet.columns().size(), registering.fields());
        imports.keepPlan(id, plan);
        habits.keep(sheet, plan);
        begin(id, ImportStatus.CHECKING, 0, "check");
    }

    /**
     * What was begun and stopped, anybody who may import finishes when the one who began may no longer. They do not see
     * what stands in the file, and it is done in their name, so it does not know of whom they may not know.
     */
    void run(UUID id) {
        ClientImport one = imports.locked(id);
        if (!mayGoOn(one)) {
            throw new NotFound("That import");
        }
        one.status().requireNext(ImportStatus.RUNNING);
        imports.sheet(id);
        begin(id, ImportStatus.RUNNING, one.status() == ImportStatus.CANCELLED ? one.nextRow() : 0, "run");
    }

    /** By whoever may import: the one who made the mistake may be away. */
    void undo(UUID id) {
        ClientImport one = imports.locked(id);
        one.status().requireNext(ImportStatus.UNDOING);
        begin(id, ImportStatus.UNDOING, 0, "undo");
    }

    private void begin(UUID id, ImportStatus work, int from, String action) {
        imports.begin(id, work, from, Person.speaking(), Tenancy.reader().orElse(null));
        audit.record(action, "client-import", id);
        jobs.start(id);
    }

    void cancel(UUID id) {
        ClientImport one = imports.locked(id);
        if (!one.status().isAtWork()) {
            throw new Conflict("Nothing is at work on this import.");
        }
        imports.cancel(id);
        audit.record("cancel", "client-import", id);
    }

    void choose(UUID id, @Nullable Integer row, FindingChoice choice) {
        ClientImport one = mine(id);
        if (one.status() != ImportStatus.CHECKED && one.status() != ImportStatus.CANCELLED) {
            throw new Conflict("What becomes of similar people is chosen after the check and before the import.");
        }
        if (row == null) {
            imports.choose(id, choice);
            findings.chooseForAll(id);
        } else if (!findings.choose(id, row, choice)) {
            throw new NotFound("That row");
        }
    }

    void destroy(UUID id) {
        ClientImport one = mine(id);
        if (one.status().isAtWork()) {
            throw new Conflict("Cancel the import first.");
        }
        destroying.contents(one);
        audit.record("destroy-file", "client-import", id);
    }

    /** Locked, and of nobody else. */
    private ClientImport mine(UUID id) {
        ClientImport one = imports.locked(id);
        if (!isMine(one)) {
            throw new NotFound("That import");
        }
        return one;
    }

    private boolean mayGoOn(ClientImport one) {
        return isMine(one)
                || (one.status() == ImportStatus.CANCELLED
                        && !rights.still(one.by().id()));
    }

    static boolean isMine(ClientImport one) {
        return one.by().id().equals(Person.speaking().id());
    }

    ImportView view(ClientImport one) {
        boolean mine = isMine(one);
        return ImportView.from(
                one,
                findings.alike(one.id()),
                mine,
                !one.destroyed() && mayGoOn(one),
                mine && !one.destroyed()
                        ? new ImportView.SheetContents(
                                imports.sheet(one.id()), imports.plan(one.id()), registering.fields())
                        : null);
    }

    List<ImportView> latest() {
        return imports.latest().stream()
                .map(one -> ImportView.from(one, findings.alike(one.id()), isMine(one), isMine(one), null))
                .toList();
    }
}
