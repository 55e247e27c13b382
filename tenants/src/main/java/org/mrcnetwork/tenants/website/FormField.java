package org.mrcnetwork.tenants.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form asks. {@link #code} names it where it is sent and where it is kept. */
enum FormField {
    NAME("name", Type.LINE, 80, "name", false),
    PHONE("phone", Type.LINE, 40, "tel", false),
    PHONE_NEEDED("phone", Type.LINE, 40, "tel", true),
    EMAIL("email", Type.LINE, 254, "email", false),
    /** The options are what the centre offers. */
    SERVICE("service", Type.LIST, 60, null, false),
    DAYS("days", Type.SEVERAL, 2, null, false, "MO", "TU", "WE", "TH", "FR", "SA", "SU"),
    TIME("time", Type.ONE, 20, null, false, "morning", "afternoon", "evening"),
    SAFE("safe", Type.ONE, 20, null, false, "call", "no-message", "write"),
    RATING("rating", Type.ONE, 20, null, false, "good", "fair", "poor"),
    ABOUT("about", Type.ONE, 20, null, false, "staff", "service", "data", "other"),
    CODE("code", Type.LINE, 40, null, true),
    WORDS("words", Type.TEXT, 4_000, null, false),
    WORDS_NEEDED("words", Type.TEXT, 4_000, null, true);

    enum Type {
        LINE,
        TEXT,
        LIST,
        ONE,
        SEVERAL
    }

    private final String code;
    private final Type type;
    private final int longest;
    private final @Nullable String purpose;
    private final boolean required;
    private final List<String> choices;

    FormField(String code, Type type, int longest, @Nullable String purpose, boolean required, String... choices) {
        this.code = code;
        this.type = type;
        this.longest = longest;
        this.purpose = purpose;
        this.required = required;
        this.choices = List.of(choices);
    }

    public String code() {
        return code;
    }

    public Type type() {
        return type;
    }

    int longest() {
        return longest;
    }

    /** What a browser may fill in (WCAG 1.3.5). */
    public @Nullable String purpose() {
        return purpose;
    }

    public boolean required() {
        return required;
    }

    public List<String> choices() {
        return choices;
    }
}
