package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a client came to hear of the centre (handbook 7.2, the Slovak example; appendix 3). */
public enum HeardThrough {
    FRIEND_OR_RELATIVE,
    RETURNED_MIGRANT,
    DIASPORA,
    RADIO_OR_TELEVISION,
    SOCIAL_MEDIA,
    WEBSITE,
    LEAFLET_OR_POSTER,
    OUTREACH,
    SCHOOL,
    EMPLOYMENT_SERVICE,
    AUTHORITY,
    EMBASSY,
    OTHER_ORGANISATION,
    EMPLOYER_OR_RECRUITER,
    PASSED_BY,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
