package org.mrcnetwork.tenants.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Facts;

/**
 * Finds people who stand in one file twice: under one name in whatever order, and with nothing that tells them apart. Two
 * birth dates, or two years, do; two phones alone do not.
 */
final class SamePerson {

    private final Map<String, List<Seen>> byName = new HashMap<>();

    private record Seen(
            int row,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear) {

        boolean canBe(Seen other) {
            if (birthDate != null && other.birthDate != null) {
                return birthDate.equals(other.birthDate);
            }
            return birthYear == null || other.birthYear == null || birthYear.equals(other.birthYear);
        }
    }

    /** The earlier row of the same person, if there is one. */
    Optional<Integer> before(Facts facts, int row) {
        Seen now = new Seen(row, facts.birthDate(), facts.birthYear());
        List<Seen> namesakes = byName.computeIfAbsent(facts.nameInAnyOrder(), _ -> new ArrayList<>(1));
        Optional<Integer> earlier =
                namesakes.stream().filter(now::canBe).map(Seen::row).findFirst();
        if (earlier.isEmpty()) {
            namesakes.add(now);
        }
        return earlier;
    }
}
