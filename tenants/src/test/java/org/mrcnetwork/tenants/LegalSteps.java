package org.mrcnetwork.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of what may follow what, as people read it: a row is where something stands, a column where it is to go. */
public final class LegalSteps {

    private LegalSteps() {}

    /** One step of the table, and whether it says that it may be taken. */
    public record LegalStep<S>(S from, S to, boolean legal) {}

    /** Every cell, once it is sure that there is one for every pair of these. */
    public static <S> Stream<LegalStep<S>> of(String table, S[] all, Function<S, String> code) {
        String[] lines = table.strip().split("\n");
        String[] to = lines[0].strip().split("\\s+");
        assertThat(to).containsExactly(Arrays.stream(all).map(code).toArray(String[]::new));
        assertThat(lines).hasSize(all.length + 1);
        return IntStream.range(0, all.length).boxed().flatMap(row -> {
            String[] cells = lines[row + 1].strip().split("\\s+");
            assertThat(cells[0]).isEqualTo(code.apply(all[row]));
            assertThat(cells).hasSize(all.length + 1);
            return IntStream.range(0, all.length)
                    .mapToObj(column -> new LegalStep<>(all[row], all[column], cells[column + 1].equals("yes")));
        });
    }

    /** A test for each cell. */
    public static <S> Stream<DynamicTest> tests(
            String table, S[] all, Function<S, String> code, BiPredicate<S, S> takes) {
        return of(table, all, code)
                .map(step -> DynamicTest.dynamicTest(
                        code.apply(step.from()) + " to " + code.apply(step.to()),
                        () -> assertThat(takes.test(step.from(), step.to())).isEqualTo(step.legal())));
    }
}
