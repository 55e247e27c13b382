package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** For whom a sheet is written, where it is not for everybody (handbook 2.2: tailored to sector, family and need). */
public enum Audience {
    DOMESTIC_WORKERS,
    CARE_WORKERS,
    HEALTH_WORKERS,
    BUILDING_WORKERS,
    FARM_WORKERS,
    FISHERS_AND_SEAFARERS,
    FACTORY_WORKERS,
    HOTEL_AND_RESTAURANT_WORKERS,
    WOMEN,
    MEN,
    YOUNG_PEOPLE,
    STUDENTS,
    FAMILIES,
    RETURNEES;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
