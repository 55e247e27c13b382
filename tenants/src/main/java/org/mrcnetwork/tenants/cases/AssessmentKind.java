package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.mrcnetwork.tenancy.Person;

/** What an assessment looks at (handbook 3.3.1). */
enum AssessmentKind {
    GENERAL,
    RETURNEE,
    /** Signs of exploitation or trafficking, seen by trained staff: for nobody else's eyes. */
    EXPLOITATION,
    STUDENT,
    FAMILY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean speakerMay() {
        return this != EXPLOITATION || Person.speakingMay("case:assess-exploitation");
    }
}
