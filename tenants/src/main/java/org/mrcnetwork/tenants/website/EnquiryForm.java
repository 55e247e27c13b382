package org.mrcnetwork.tenants.website;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mrcnetwork.tenants.enquiries.EnquiryKind;

/** The forms by which the public writes to a centre: which kind arrives, and what is asked. */
enum EnquiryForm {
    APPOINTMENT(
            EnquiryKind.APPOINTMENT,
            FormField.SERVICE,
            FormField.DAYS,
            FormField.TIME,
            FormField.NAME,
            FormField.PHONE,
            FormField.EMAIL,
            FormField.SAFE,
            FormField.WORDS),
    CALL_BACK(
            EnquiryKind.CALL_BACK,
            FormField.PHONE_NEEDED,
            FormField.NAME,
            FormField.DAYS,
            FormField.TIME,
            FormField.SAFE,
            FormField.WORDS),
    FEEDBACK(EnquiryKind.FEEDBACK, FormField.RATING, FormField.WORDS_NEEDED, FormField.PHONE, FormField.EMAIL),
    COMPLAINT(
            EnquiryKind.COMPLAINT,
            FormField.ABOUT,
            FormField.WORDS_NEEDED,
            FormField.NAME,
            FormField.PHONE,
            FormField.EMAIL,
            FormField.SAFE),
    /** Whose it is the code says: nothing else is asked. */
    WITHDRAWAL(EnquiryKind.WITHDRAWAL, FormField.CODE, FormField.WORDS);

    private final EnquiryKind kind;
    private final List<FormField> fields;

    EnquiryForm(EnquiryKind kind, FormField... fields) {
        this.kind = kind;
        this.fields = List.of(fields);
    }

    EnquiryKind kind() {
        return kind;
    }

    public List<FormField> fields() {
        return fields;
    }

    /** In its address, and of its words. */
    public String code() {
        return kind.code();
    }

    /** Without a way to answer there is no appointment. */
    boolean needsWayBack() {
        return this == APPOINTMENT;
    }

    static Optional<EnquiryForm> find(String code) {
        return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
