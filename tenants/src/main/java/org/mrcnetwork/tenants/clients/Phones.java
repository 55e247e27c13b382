package org.mrcnetwork.tenants.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** Phone numbers as E.164, so that one number has one spelling. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** The number in E.164, or null for none; a fault at the pointer when it is no number with its country. */
    static @Nullable String e164(@Nullable String text, String pointer, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String number = parsed(text, null);
        if (number != null) {
            return number;
        }
        faults.add(new Fault(pointer, "invalid", "Write the number with its country, for example +238 555 01 23."));
        return null;
    }

    /** As {@link #e164}, for searching: null when it is not a whole number. */
    static @Nullable String orNull(@Nullable String text) {
        return e164(text, "#/phone", new java.util.ArrayList<>());
    }

    /** As {@link #orNull(String)}, of a number that may be written as it is dialled in this country. */
    static @Nullable String orNull(String text, String country) {
        return parsed(text, country);
    }

    private static @Nullable String parsed(String text, @Nullable String country) {
        try {
            var number = NUMBERS.parse(text, country);
            return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
