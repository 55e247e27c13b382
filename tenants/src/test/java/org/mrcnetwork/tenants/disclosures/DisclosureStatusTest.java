package org.mrcnetwork.tenants.disclosures;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenants.LegalSteps;

/** Nothing is handed over that was not decided, nothing is decided that was not proposed, and what is over is over. */
class DisclosureStatusTest {

    private static final String TABLE = """
                               logged proposed disclosure-decided refused handed-over
            logged             -      yes      -                  -       -
            proposed           -      yes      yes                yes     -
            disclosure-decided -      -        -                  -       yes
            refused            -      -        -                  -       -
            handed-over        -      -        -                  -       -
            """;

    @TestFactory
    Stream<DynamicTest> a_disclosure_takes_the_steps_of_the_table_and_no_other() {
        return LegalSteps.tests(TABLE, DisclosureStatus.values(), DisclosureStatus::code, DisclosureStatus::leadsTo);
    }
}
