package org.mrcnetwork.tenants.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenants.LegalSteps;

/** Which step of a case leads where. */
class StepTest {

    private static final String TABLE = """
                           data-gathering assessment goals-and-plan implementation monitoring terminated
            data-gathering       -            yes          -              -            -          yes
            assessment           yes          -            yes            -            -          yes
            goals-and-plan       -            yes          -              yes          -          yes
            implementation       -            yes          yes            -            yes        yes
            monitoring           -            yes          yes            yes          -          yes
            terminated           -            yes          -              -            -          -
            """;

    @TestFactory
    Stream<DynamicTest> a_case_takes_the_steps_of_the_table_and_no_other() {
        return LegalSteps.of(TABLE, Step.values(), Step::code)
                .map(step -> DynamicTest.dynamicTest(
                        step.from().code() + " to " + step.to().code(),
                        () -> legal(step.from(), step.to(), step.legal())));
    }

    private static void legal(Step from, Step to, boolean legal) {
        ClientCase one = at(from);

        if (legal) {
            go(one, to);
            assertThat(one.step()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> go(one, to)).isInstanceOf(IllegalTransition.class);
            assertThat(one.step()).isEqualTo(from);
        }
        assertThat(one.ending() != null).isEqualTo(one.step() == Step.TERMINATED);
    }

    private static void go(ClientCase one, Step to) {
        if (to == Step.TERMINATED) {
            one.terminate(new ClientCase.Ending(CaseOutcome.OTHER, null));
        } else {
            one.proceed(to);
        }
    }

    private static ClientCase at(Step step) {
        ClientCase one = new ClientCase(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new byte[0],
                new ClientCase.Beginning(Intention.UNDECIDED, null, null),
                new Person(UUID.randomUUID(), "Somebody Invented"));
        if (step == Step.TERMINATED) {
            go(one, step);
            return one;
        }
        for (Step next : Step.values()) {
            if (one.step() != step && next != Step.DATA_GATHERING) {
                go(one, next);
            }
        }
        return one;
    }
}
