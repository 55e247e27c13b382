package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The industry somebody works in: classes of ISIC, revision 4, fine enough to show private households and care (handbook
 * 7.2, table 3).
 */
public enum Sector {
    VEGETABLES("0113"),
    OTHER_CROPS("0119"),
    TREE_CROPS("0129"),
    CATTLE("0141"),
    SEA_FISHING("0311"),
    QUARRYING("0810"),
    FISH_PROCESSING("1020"),
    BAKERIES("1071"),
    GARMENTS("1410"),
    FOOTWEAR("1520"),
    ELECTRONICS("2610"),
    WASTE("3811"),
    BUILDING("4100"),
    ROADS("4210"),
    ELECTRICAL_INSTALLATION("4321"),
    PLUMBING("4322"),
    BUILDING_FINISHING("4330"),
    VEHICLE_REPAIR("4520"),
    FOOD_SHOPS("4711"),
    MARKETS("4781"),
    PASSENGER_TRANSPORT("4922"),
    ROAD_FREIGHT("4923"),
    SHIPPING("5012"),
    WAREHOUSES("5210"),
    COURIERS("5320"),
    HOTELS("5510"),
    RESTAURANTS("5610"),
    SOFTWARE("6201"),
    TEMPORARY_WORK("7820"),
    SECURITY("8010"),
    CLEANING("8121"),
    GARDENING("8130"),
    SCHOOLS("8510"),
    HOSPITALS("8610"),
    NURSING_HOMES("8710"),
    CARE_HOMES("8730"),
    HOME_SOCIAL_CARE("8810"),
    CHILD_DAY_CARE("8890"),
    LAUNDRIES("9601"),
    HAIR_AND_BEAUTY("9602"),
    PRIVATE_HOUSEHOLDS("9700");

    private final String code;

    Sector(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static Sector of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the list: " + code));
    }
}
