package org.mrcnetwork.tenants.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.FactField;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts;
import org.mrcnetwork.tenants.imports.ImportPlan.DateOrder;
import org.springframework.stereotype.Component;

/** A first plan for a file: as the centre mapped such columns before, else as their headings read. */
@Component
class Guessing {

    private final RegisteringFromFacts registering;
    private final Habits habits;

    Guessing(RegisteringFromFacts registering, Habits habits) {
        this.registering = registering;
        this.habits = habits;
    }

    /** As the centre calls its own questions now. */
    Words words() {
        return new Words(registering.fields(), registering.called());
    }

    ImportPlan plan(Spreadsheet sheet) {
        Map<String, FactField> fields =
                registering.fields().stream().collect(Collectors.toMap(FactField::pointer, Function.identity()));
        Words words = words();
        Habits.Kept kept = habits.kept();
        List<ImportPlan.MappedColumn> mapped = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            Spreadsheet.SheetColumn column = sheet.columns().get(i);
            Habits.Habit habit = kept.columns().get(Words.folded(column.header()));
            Optional<String> field = habit == null ? words.field(column.header()) : Optional.of(habit.field());
            if (field.filter(fields::containsKey).isPresent() && taken.add(field.get())) {
                mapped.add(new ImportPlan.MappedColumn(
                        i,
                        field.get(),
                        values(fields.get(field.get()), words, column, habit == null ? Map.of() : habit.values())));
            }
        }
        Map<String, String> constants = new HashMap<>(kept.constants());
        constants.keySet().retainAll(fields.keySet());
        return new ImportPlan(mapped, constants, order(sheet, mapped, fields, kept), kept.country(), null);
    }

    /** What each value of a coded column means; what cannot be told is left for a person to say. */
    private static Map<String, String> values(
            @Nullable FactField field, Words words, Spreadsheet.SheetColumn column, Map<String, String> before) {
        Map<String, Integer> said = column.values();
        if (said == null || field == null || field.codes().isEmpty()) {
            return Map.of();
        }
        Map<String, String> meanings = new HashMap<>();
        for (String value : said.keySet()) {
            String known = before.get(value);
            if (known != null) {
                meanings.put(value, known);
            } else {
                words.code(field.pointer(), value).ifPresent(code -> meanings.put(value, code));
            }
        }
        return meanings;
    }

    private static DateOrder order(
            Spreadsheet sheet, List<ImportPlan.MappedColumn> mapped, Map<String, FactField> fields, Habits.Kept kept) {
        List<DateOrder> seen = mapped.stream()
                .filter(column -> isDate(fields.get(column.field())))
                .flatMap(column -> sheet.columns().get(column.column()).samples().stream())
                .flatMap(text -> Dates.order(text).stream())
                .toList();
        return seen.stream()
                .filter(order -> order != DateOrder.YEAR_FIRST)
                .findFirst()
                .orElse(kept.dates() == null ? DateOrder.DAY_FIRST : kept.dates());
    }

    private static boolean isDate(@Nullable FactField known) {
        return known != null && known.kind() == FactField.Kind.DATE;
    }
}
