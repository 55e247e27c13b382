package org.mrcnetwork.tenants.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenants.clients.FactField;
import org.mrcnetwork.tenants.clients.PaperConsent;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Facts;

/** Makes facts of rows as the plan says, and has them checked by registration's own rules. */
final class RowReading {

    private static final String CONSENT_DATE = "/consent/givenAt";

    private final RegisteringFromFacts registering;
    private final ImportPlan plan;
    private final ImportPlan.PaperBasis basis;
    private final Map<String, FactField> fields = new HashMap<>();
    private final Map<String, ImportPlan.MappedColumn> columns = new HashMap<>();
    private final Cells cells;

    RowReading(RegisteringFromFacts registering, ImportPlan plan, Words words) {
        this.registering = registering;
        this.plan = plan;
        this.basis = Objects.requireNonNull(plan.basis(), "Nothing is imported without its basis");
        this.cells = new Cells(plan, words);
        registering.fields().forEach(field -> fields.put(field.pointer(), field));
        plan.columns().forEach(mapped -> columns.put(mapped.field(), mapped));
    }

    /**
     * @param who the name as it stands in the row, for lists
     * @param faults none, exactly when there are facts and a consent
     */
    record Result(
            String who, @Nullable Facts facts, @Nullable PaperConsent consent, List<RowFault> faults) {}

    Result read(SheetRow row) {
        List<RowFault> faults = new ArrayList<>();
        FormBuilder form = new FormBuilder();
        plan.constants().forEach((pointer, value) -> {
            FactField field = fields.get(pointer);
            if (field != null && !columns.containsKey(pointer)) {
                cells.put(form, field, value, Map.of());
            }
        });
        for (ImportPlan.MappedColumn mapped : plan.columns()) {
            String text = row.cell(mapped.column());
            FactField field = fields.get(mapped.field());
            if (field == null) {
                continue;
            }
            String wrong = Cells.forbidden(text);
            if (wrong == null) {
                wrong = cells.put(form, field, text, mapped.values());
            }
            boolean isOpen = mapped.values().getOrDefault(text, text).isBlank();
            if (wrong == null && isOpen && field.required()) {
                cells.put(form, field, plan.constants().getOrDefault(field.pointer(), ""), Map.of());
            }
            if (wrong != null) {
                faults.add(new RowFault(mapped.column(), field.pointer(), text, wrong));
            }
        }
        PaperConsent consent = consent(row, faults);
        if (consent != null) {
            form.stateAgeOn(consent.givenOn());
        }
        var checked = registering.check(form.facts());
        checked.faults().stream()
                .map(fault -> fault(row, fault))
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        return new Result(who(row), faults.isEmpty() ? checked.facts() : null, consent, faults);
    }

    private @Nullable PaperConsent consent(SheetRow row, List<RowFault> faults) {
        Integer column = basis.givenOnColumn();
        if (column == null) {
            return new PaperConsent(basis.keptAt(), Objects.requireNonNull(basis.givenOn()), basis.language());
        }
        String text = row.cell(column);
        LocalDate day = Dates.date(text, plan.dates()).orElse(null);
        if (day == null) {
            faults.add(new RowFault(column, CONSENT_DATE, text, text.isBlank() ? "required" : "not-a-date"));
            return null;
        }
        if (day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            faults.add(new RowFault(column, CONSENT_DATE, text, "in-future"));
            return null;
        }
        return new PaperConsent(basis.keptAt(), day, basis.language());
    }

    /** At the column that the fact came from; for a whole that is missing, at one of its parts. */
    private RowFault fault(SheetRow row, Fault fault) {
        String pointer = fault.pointer().replaceFirst("^#", "");
        ImportPlan.MappedColumn mapped = columns.get(pointer);
        if (mapped == null) {
            mapped = columns.get(pointer.replaceFirst("/\\d+$", ""));
        }
        if (mapped == null) {
            mapped = plan.columns().stream()
                    .filter(column -> column.field().startsWith(pointer + "/"))
                    .findFirst()
                    .orElse(pointer.equals("/birthYear") ? columns.get("/birthDate") : null);
        }
        return mapped == null
                ? new RowFault(null, pointer, "", fault.code())
                : new RowFault(mapped.column(), mapped.field(), row.cell(mapped.column()), fault.code());
    }

    private String who(SheetRow row) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("/name/given", "/name/family")) {
            ImportPlan.MappedColumn mapped = columns.get(part);
            if (mapped != null && !row.cell(mapped.column()).isBlank()) {
                parts.add(row.cell(mapped.column()));
            }
        }
        String who = String.join(" ", parts);
        return who.length() > 80 ? who.substring(0, 80) + "…" : who;
    }
}
