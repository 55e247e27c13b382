package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * What somebody works as: unit groups of ISCO-08, fine enough that domestic and care work does not vanish in "services"
 * (handbook 7.2, table 3). Those that migrants' centres meet; the words stand in the portal's catalogs.
 */
public enum Occupation {
    CIVIL_ENGINEER("2142"),
    DOCTOR("2211"),
    NURSE("2221"),
    PRIMARY_TEACHER("2341"),
    EARLY_CHILDHOOD_TEACHER("2342"),
    ACCOUNTANT("2411"),
    SOFTWARE_DEVELOPER("2512"),
    SHIP_ENGINEER("3151"),
    SHIP_OFFICER("3152"),
    NURSING_ASSOCIATE("3221"),
    CHEF("3434"),
    OFFICE_CLERK("4110"),
    HOTEL_RECEPTIONIST("4224"),
    COOK("5120"),
    WAITER("5131"),
    BARTENDER("5132"),
    HAIRDRESSER("5141"),
    BEAUTICIAN("5142"),
    DOMESTIC_HOUSEKEEPER("5152"),
    BUILDING_CARETAKER("5153"),
    COMPANION("5162"),
    MARKET_SELLER("5211"),
    STREET_FOOD_SELLER("5212"),
    SHOP_ASSISTANT("5223"),
    CASHIER("5230"),
    CHILD_CARE_WORKER("5311"),
    HEALTH_CARE_ASSISTANT("5321"),
    HOME_CARE_WORKER("5322"),
    SECURITY_GUARD("5414"),
    VEGETABLE_GROWER("6111"),
    FRUIT_GROWER("6112"),
    GARDENER("6113"),
    LIVESTOCK_FARMER("6121"),
    COASTAL_FISHER("6222"),
    DEEP_SEA_FISHER("6223"),
    SUBSISTENCE_FARMER("6310"),
    BRICKLAYER("7112"),
    CONCRETE_WORKER("7114"),
    CARPENTER("7115"),
    SCAFFOLDER("7119"),
    ROOFER("7121"),
    TILER("7122"),
    PLASTERER("7123"),
    PLUMBER("7126"),
    PAINTER("7131"),
    WELDER("7212"),
    VEHICLE_MECHANIC("7231"),
    MACHINE_MECHANIC("7233"),
    ELECTRICIAN("7411"),
    BUTCHER("7511"),
    BAKER("7512"),
    TAILOR("7531"),
    SEWING_MACHINE_OPERATOR("8153"),
    LAUNDRY_OPERATOR("8157"),
    FOOD_MACHINE_OPERATOR("8160"),
    ELECTRONICS_ASSEMBLER("8212"),
    DRIVER("8322"),
    LORRY_DRIVER("8332"),
    EARTHMOVING_OPERATOR("8342"),
    CRANE_OPERATOR("8343"),
    SEAFARER("8350"),
    DOMESTIC_CLEANER("9111"),
    CLEANER("9112"),
    HAND_LAUNDERER("9121"),
    CROP_LABOURER("9211"),
    LIVESTOCK_LABOURER("9212"),
    HORTICULTURE_LABOURER("9214"),
    FISHERY_LABOURER("9216"),
    MINING_LABOURER("9311"),
    BUILDING_LABOURER("9313"),
    HAND_PACKER("9321"),
    FACTORY_LABOURER("9329"),
    FREIGHT_HANDLER("9333"),
    KITCHEN_HELPER("9412"),
    STREET_SERVICE("9510"),
    STREET_SELLER("9520"),
    WASTE_COLLECTOR("9611"),
    DELIVERY_WORKER("9621");

    private final String code;

    Occupation(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static Occupation of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the list: " + code));
    }
}
