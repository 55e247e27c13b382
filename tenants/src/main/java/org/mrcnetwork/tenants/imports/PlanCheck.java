package org.mrcnetwork.tenants.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenants.clients.FactField;

/** Whether a plan can be carried out, with this file and these fields. */
final class PlanCheck {

    private final ImportPlan plan;
    private final int columns;
    private final Map<String, FactField> fields;
    private final List<Fault> faults = new ArrayList<>();

    private PlanCheck(ImportPlan plan, int columns, List<FactField> fields) {
        this.plan = plan;
        this.columns = columns;
        this.fields = fields.stream().collect(Collectors.toMap(FactField::pointer, Function.identity()));
    }

    /** @throws InvalidRequest naming every part that is missing or makes no sense */
    static void require(ImportPlan plan, int columns, List<FactField> fields) {
        PlanCheck check = new PlanCheck(plan, columns, fields);
        check.mapping();
        check.required();
        check.basis(plan.basis());
        if (!check.faults.isEmpty()) {
            throw new InvalidRequest(check.faults);
        }
    }

    private void mapping() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            ImportPlan.MappedColumn mapped = plan.columns().get(i);
            String pointer = "#/columns/" + i;
            FactField field = fields.get(mapped.field());
            if (mapped.column() >= columns) {
                fault(pointer + "/column", "unknown-value", "The file has no such column.");
            }
            if (field == null) {
                fault(pointer + "/field", "unknown-value", "There is no such field.");
            } else if (!taken.add(mapped.field())) {
                fault(pointer + "/field", "taken", "Two columns are for the same field.");
            } else if (!field.codes().isEmpty()) {
                mapped.values().values().stream()
                        .filter(code -> !code.isEmpty() && !field.codes().contains(code))
                        .findFirst()
                        .ifPresent(_ -> fault(pointer + "/values", "unknown-value", "There is no such code."));
            }
        }
        plan.constants().forEach((name, value) -> {
            FactField field = fields.get(name);
            if (field == null || (!field.codes().isEmpty() && !field.codes().contains(value))) {
                fault("#/constants", "unknown-value", "There is no such field, or no such code.");
            }
        });
    }

    private void required() {
        fields.values().stream()
                .filter(FactField::required)
                .map(FactField::pointer)
                .filter(pointer -> plan.constants().getOrDefault(pointer, "").isBlank())
                .filter(pointer -> plan.columns().stream()
                        .noneMatch(mapped -> mapped.field().equals(pointer)))
                .sorted()
                .forEach(pointer -> fault("#/fields" + pointer, "required", "Say which column this is in."));
    }

    private void basis(ImportPlan.@Nullable PaperBasis basis) {
        if (basis == null || !basis.confirmed()) {
            fault("#/basis/confirmed", "required", "Without the consent of these people nothing is imported.");
            return;
        }
        if (basis.vouchedBy().isBlank()) {
            fault("#/basis/vouchedBy", "required", "Say who has seen the papers.");
        }
        if (basis.keptAt().isBlank()) {
            fault("#/basis/keptAt", "required", "Say where the papers are.");
        }
        if (basis.language().isBlank()) {
            fault("#/basis/language", "required", "Say in which language the papers are.");
        }
        LocalDate day = basis.givenOn();
        Integer column = basis.givenOnColumn();
        if ((day == null) == (column == null)) {
            fault("#/basis/givenOn", "required", "Say when they were signed: one date, or a column.");
        } else if (day != null && day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            fault("#/basis/givenOn", "in-future", "A consent cannot be given in the future.");
        } else if (column != null && column >= columns) {
            fault("#/basis/givenOnColumn", "unknown-value", "The file has no such column.");
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
