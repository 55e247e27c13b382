package org.mrcnetwork.tenants.enquiries;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenants.LegalSteps;

/** How an enquiry goes from the queue to its answer. */
class EnquiryStatusTest {

    private static final String TABLE = """
                     new assigned answered closed
            new      -   yes      yes      yes
            assigned yes yes      yes      yes
            answered -   yes      yes      yes
            closed   yes -        -        -
            """;

    @TestFactory
    Stream<DynamicTest> an_enquiry_takes_the_steps_of_the_table_and_no_other() {
        return LegalSteps.tests(TABLE, EnquiryStatus.values(), EnquiryStatus::code, EnquiryStatusTest::goes);
    }

    private static boolean goes(EnquiryStatus from, EnquiryStatus to) {
        try {
            return from.to(to) == to;
        } catch (IllegalTransition refused) {
            return false;
        }
    }
}
