package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What had happened when a case was terminated (handbook 7.2, 8.2). Not migrating is no success and no failure. There is
 * no value for an irregular journey: that is counted without a name, never kept on a person's record.
 */
enum CaseOutcome {
    MIGRATED_LEGALLY,
    STUDY,
    FAMILY_REUNIFICATION,
    DID_NOT_MIGRATE,
    EDUCATION_OR_TRAINING,
    FOUND_EMPLOYMENT,
    RESIDENCE,
    WORK,
    HOUSING,
    LANGUAGE,
    REDRESS,
    RETURN,
    NOT_REACHED,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
