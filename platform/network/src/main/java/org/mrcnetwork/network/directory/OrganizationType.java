package org.mrcnetwork.network.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of partner an organization is to a centre (handbook, chapter 5). */
public enum OrganizationType {
    MINISTRY,
    LOCAL_GOVERNMENT,
    EMPLOYMENT_SERVICE,
    IMMIGRATION_AUTHORITY,
    EMBASSY,
    CONSULATE,
    LABOUR_ATTACHE,
    NGO,
    DIASPORA_BODY,
    COMMUNITY_ORGANISATION,
    TRADE_UNION,
    EMPLOYER,
    RECRUITMENT_AGENCY,
    PROFESSIONAL_BODY,
    INTERNATIONAL_ORGANISATION,
    RED_CROSS_OR_RED_CRESCENT,
    MRC;

    public static final String TAXONOMY = "mrc-organization-types";

    private static final Map<String, OrganizationType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(OrganizationType::code, Function.identity()));

    /** Kebab case, for example {@code trade-union}; never changes once published. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no type has this code */
    @JsonCreator
    public static OrganizationType fromCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No organization type has the code given"));
    }

    public static Optional<OrganizationType> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
