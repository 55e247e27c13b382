package org.mrcnetwork.tenants.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenants.enquiries.Contents;

/**
 * A form as somebody filled it in, with what is wrong with it.
 *
 * @param id of the form as it was handed out, by which it is known when it is sent twice
 * @param values by the fields' codes, as they are shown again
 * @param faults by the fields' codes: the key of a word; {@code ""} for what concerns no field
 */
record Filled(EnquiryForm form, UUID id, Map<String, List<String>> values, Map<String, String> faults) {

    /** No person sees this field; programs that fill in whatever they find do. */
    static final String TRAP = "website";

    static final String ID = "form";

    static Filled empty(EnquiryForm form) {
        return new Filled(form, UUID.randomUUID(), Map.of(), Map.of());
    }

    /** @param services the codes that the list of services offers */
    static Filled read(EnquiryForm form, HttpServletRequest request, List<String> services) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            List<String> typed = typed(request, field);
            values.put(
                    field.code(),
                    typed.stream()
                            .map(TypedText::printable)
                            .map(TypedText::composed)
                            .toList());
            fault(field, typed, field == FormField.SERVICE ? services : field.choices())
                    .ifPresent(fault -> faults.put(field.code(), fault));
        }
        if (form.needsWayBack()
                && first(values, "phone").isEmpty()
                && first(values, "email").isEmpty()) {
            faults.putIfAbsent("phone", "fault.way-back");
        }
        String trap = request.getParameter(TRAP);
        if (trap != null && !trap.isEmpty()) {
            faults.put("", "fault.trap");
        }
        return new Filled(form, id(request.getParameter(ID)), values, faults);
    }

    private static List<String> typed(HttpServletRequest request, FormField field) {
        String[] typed = request.getParameterValues(field.code());
        int most = field.type() == FormField.Type.SEVERAL ? field.choices().size() : 1;
        return typed == null
                ? List.of()
                : Arrays.stream(typed)
                        .filter(value -> !value.isBlank())
                        .limit(most)
                        .toList();
    }

    /** The key of the word for what is wrong with it. */
    static Optional<String> fault(FormField field, List<String> typed, List<String> choices) {
        if (typed.isEmpty()) {
            return field.required() ? Optional.of("fault.required") : Optional.empty();
        }
        if (typed.stream().anyMatch(TypedText::isUnprintable)) {
            return Optional.of("fault.unprintable");
        }
        if (typed.stream().map(TypedText::composed).anyMatch(value -> value.length() > field.longest())) {
            return Optional.of("fault.too-long");
        }
        boolean chosen = field.type() == FormField.Type.LIST
                || field.type() == FormField.Type.ONE
                || field.type() == FormField.Type.SEVERAL;
        if (chosen && !choices.containsAll(typed)) {
            return Optional.of("fault.choice");
        }
        return switch (field) {
            case PHONE, PHONE_NEEDED -> digits(typed.getFirst()) >= 5 ? Optional.empty() : Optional.of("fault.phone");
            case EMAIL ->
                typed.getFirst().strip().matches("[^\\s@,;:<>\"()]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+")
                        ? Optional.empty()
                        : Optional.of("fault.email");
            default -> Optional.empty();
        };
    }

    private static long digits(String number) {
        return number.chars().filter(Character::isDigit).count();
    }

    /** A form without its id is one that nobody handed out; it is taken in each time. */
    static UUID id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : Ids.next();
    }

    public boolean whole() {
        return faults.isEmpty();
    }

    public String first(String field) {
        return first(values, field);
    }

    private static String first(Map<String, List<String>> values, String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    public boolean has(String field, String choice) {
        return values.getOrDefault(field, List.of()).contains(choice);
    }

    List<String> faulty() {
        return new ArrayList<>(faults.keySet());
    }

    /** Whoever wants only to be written to is answered by e-mail where there is one. */
    Contents contents() {
        String phone = first("phone");
        String email = first("email");
        boolean byEmail = !email.isEmpty() && (phone.isEmpty() || first("safe").equals("write"));
        String from = byEmail ? email : phone;
        Map<String, String> said = new TreeMap<>();
        values.forEach((field, typed) -> {
            if (!field.equals("words") && !typed.isEmpty()) {
                said.put(field, String.join(" ", typed));
            }
        });
        return new Contents(from.isEmpty() ? null : from, null, first("words"), said);
    }
}
