package org.mrcnetwork.tenants.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file becomes clients.
 *
 * @param constants facts that are the same for everybody, by field: what the file does not say
 * @param dates in which order day, month and year are written; ISO dates are always understood
 * @param country of phone numbers that do not say theirs, ISO 3166
 */
record ImportPlan(
        @NotNull @Size(max = 200) List<@NotNull @Valid MappedColumn> columns,
        @NotNull @Size(max = 100) Map<@NotNull String, @NotNull @Size(max = 200) String> constants,
        @NotNull DateOrder dates,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Valid PaperBasis basis) {

    /**
     * @param field as the registration form names it, for example {@code /name/given}
     * @param values which code is meant by what stands in the column; an empty code leaves the fact open
     */
    record MappedColumn(
            @Min(0) @Max(199) int column,
            @NotNull @Size(max = 100) String field,

            @NotNull @Size(max = 100) Map<@NotNull @Size(max = 200) String, @NotNull @Size(max = 100) String> values) {}

    /**
     * On what grounds these people's data may be kept: each has signed the centre's own paper.
     *
     * @param confirmed whoever imports says so
     * @param vouchedBy who has seen the papers
     * @param keptAt where they lie
     * @param givenOn when all of them were signed; else each row says it, in {@code givenOnColumn}
     */
    record PaperBasis(
            boolean confirmed,
            @NotNull @Size(max = 200) String vouchedBy,
            @NotNull @Size(max = 200) String keptAt,
            @Nullable LocalDate givenOn,
            @Nullable @Min(0) @Max(199) Integer givenOnColumn,
            @NotNull @Size(max = 35) String language) {}

    /** Which part of a date comes first. */
    enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
