package org.mrcnetwork.network.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a centre or an agency can do for a migrant (handbook, chapter 2). Outside Java a type is its {@link #code()},
 * which is also the code of the taxonomy term in HSDS data, under the taxonomy {@value #TAXONOMY}.
 */
public enum ServiceType {
    LEGAL_PROCESS(ServiceArea.PRE_DEPARTURE),
    RIGHTS_AND_REDRESS(ServiceArea.PRE_DEPARTURE),
    WORKING_ABROAD(ServiceArea.PRE_DEPARTURE),
    JOB_MATCHING(ServiceArea.PRE_DEPARTURE),
    SECTOR_SPECIFIC(ServiceArea.PRE_DEPARTURE),
    PERMIT_PROCESSING(ServiceArea.PRE_DEPARTURE),
    RECOGNITION_OF_QUALIFICATIONS(ServiceArea.PRE_DEPARTURE),
    INTEGRATION_AND_LIVING(ServiceArea.PRE_DEPARTURE),
    STUDY_ABROAD(ServiceArea.PRE_DEPARTURE),
    PRE_DEPARTURE_ORIENTATION(ServiceArea.TRAINING),
    CV_AND_INTERVIEW(ServiceArea.TRAINING),
    CAREER_PLAN(ServiceArea.TRAINING),
    COURSE_INFORMATION(ServiceArea.TRAINING),
    LANGUAGE_TRAINING(ServiceArea.TRAINING),
    FINANCIAL_LITERACY(ServiceArea.TRAINING),
    TEMPORARY_ACCOMMODATION(ServiceArea.RETURN),
    PERSONAL_SUPPORT(ServiceArea.RETURN),
    JOB_SEARCH(ServiceArea.RETURN),
    SKILLED_JOB_MATCHING(ServiceArea.RETURN),
    HEALTH_AND_SAFETY(ServiceArea.RETURN),
    PSYCHOSOCIAL_OR_MEDICAL(ServiceArea.RETURN),
    RETURN_REDRESS(ServiceArea.RETURN),
    ETHICAL_RECRUITMENT(ServiceArea.PROTECTION),
    EMPLOYMENT_DISPUTE(ServiceArea.PROTECTION),
    UNION_OR_CONSULAR_CONTACT(ServiceArea.PROTECTION),
    RECRUITMENT_OR_WAGE_COMPLAINT(ServiceArea.PROTECTION),
    STATUS_HEALTH_HOUSING(ServiceArea.PROTECTION),
    LEGAL_ASSISTANCE(ServiceArea.PROTECTION),
    SHELTER(ServiceArea.PROTECTION),
    FAMILY_TRACING(ServiceArea.PROTECTION),
    CHILD_PROTECTION(ServiceArea.PROTECTION),
    TRANSFER_COST(ServiceArea.REMITTANCE),
    INVESTMENT(ServiceArea.REMITTANCE),
    POLICY(ServiceArea.NETWORK),
    DIASPORA_LINKS(ServiceArea.NETWORK),
    STAKEHOLDER_TRAINING(ServiceArea.NETWORK);

    public static final String TAXONOMY = "mrc-service-types";

    private static final Map<String, ServiceType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ServiceType::code, Function.identity()));

    private final ServiceArea area;
    private final String code;

    ServiceType(ServiceArea area) {
        this.area = area;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Kebab case, for example {@code cv-and-interview}; never changes once published. */
    @JsonValue
    public String code() {
        return code;
    }

    public ServiceArea area() {
        return area;
    }

    /** @throws IllegalArgumentException when no type has this code */
    @JsonCreator
    public static ServiceType fromCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No service type has the code given"));
    }

    public static Optional<ServiceType> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
