package org.mrcnetwork.tenants.cases;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenants.LegalSteps;
import org.mrcnetwork.tenants.cases.Qualification.Stage;

/** How the recognition of a qualification goes from the papers to the decision, and on when it was not what was hoped. */
class QualificationTest {

    private static final String TABLE = """
                              preparing submitted more-asked recognised partly-recognised refused appealed given-up
            preparing         -         yes       -          -          -                 -       -        yes
            submitted         -         -         yes        yes        yes               yes     -        yes
            more-asked        -         yes       -          -          -                 yes     -        yes
            recognised        -         -         -          -          -                 -       -        -
            partly-recognised -         -         -          yes        -                 -       yes      -
            refused           yes       -         -          -          -                 -       yes      -
            appealed          -         -         -          yes        yes               yes     -        yes
            given-up          yes       -         -          -          -                 -       -        -
            """;

    @TestFactory
    Stream<DynamicTest> a_recognition_takes_the_steps_of_the_table_and_no_other() {
        return LegalSteps.tests(
                TABLE, Stage.values(), Stage::code, (from, to) -> from.leadsTo().contains(to));
    }
}
