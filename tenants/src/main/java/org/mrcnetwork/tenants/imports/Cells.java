package org.mrcnetwork.tenants.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.FactField;

/** Makes of a cell's text what the registration form expects at that field. Whether it can be true, registration says. */
final class Cells {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String BETWEEN_CODES = "\\s*[,;|/+\\n]\\s*";
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "oui", "o", "vrai", "sim", "s", "نعم");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "faux", "nao", "لا");

    private final ImportPlan plan;
    private final Words words;

    Cells(ImportPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /** What no person types, and what is left where a file was read in the wrong encoding. */
    static @Nullable String forbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\uFFFD') {
                return "wrong-encoding";
            }
            if ((one < ' ' && one != '\n' && one != '\r' && one != '\t') || one == 0x7f) {
                return "forbidden-character";
            }
        }
        boolean isWhole = text.codePoints().noneMatch(one -> one >= 0xd800 && one <= 0xdfff);
        return isWhole ? null : "forbidden-character";
    }

    /** @return the code of a fault, or null */
    @Nullable
    String put(FormBuilder form, FactField field, String text, Map<String, String> meanings) {
        String meant = meanings.containsKey(text) ? meanings.get(text) : text;
        if (meant == null || meant.isBlank()) {
            return null;
        }
        if (field.asksTheCentreAlone()) {
            return own(form, field, meant, meanings);
        }
        return switch (field.kind()) {
            case TEXT -> done(() -> form.put(field.pointer(), meant));
            case CODE -> code(form, field, meant);
            case CODES -> codes(form, field, meant, meanings);
            case DATE -> date(form, field, meant);
            case NUMBER -> number(form, field, meant);
            case COUNTRY ->
                done(() -> form.put(field.pointer(), Places.country(meant).orElse(meant)));
            case LANGUAGE ->
                done(() -> form.put(field.pointer(), Places.language(meant).orElse(meant)));
            case PHONE -> done(() -> form.put(field.pointer(), phone(meant)));
            case YES_OR_NO -> yesOrNo(form, field, meant);
        };
    }

    /** An answer to a question of the centre's own, which is a list of texts. */
    private @Nullable String own(FormBuilder form, FactField field, String text, Map<String, String> meanings) {
        return switch (field.kind()) {
            case CODES -> codes(form, field, text, meanings);
            case CODE -> said(form, field, code(field, text), "unknown-value");
            case DATE -> said(form, field, Dates.date(text, plan.dates()).map(LocalDate::toString), "not-a-date");
            case NUMBER -> said(form, field, Optional.of(Dates.plainDigits(text)), "");
            case YES_OR_NO -> said(form, field, yesOrNo(text), "unknown-value");
            default -> said(form, field, Optional.of(text), "");
        };
    }

    private static @Nullable String said(FormBuilder form, FactField field, Optional<String> said, String wrong) {
        said.ifPresent(one -> form.put(field.pointer(), List.of(one)));
        return said.isPresent() ? null : wrong;
    }

    private static Optional<String> yesOrNo(String text) {
        String said = Words.folded(text);
        if (YES.contains(said)) {
            return Optional.of("yes");
        }
        return NO.contains(said) ? Optional.of("no") : Optional.empty();
    }

    private static @Nullable String done(Runnable put) {
        put.run();
        return null;
    }

    private @Nullable String code(FormBuilder form, FactField field, String text) {
        Optional<String> code = code(field, text);
        code.ifPresent(known -> form.put(field.pointer(), known));
        return code.isPresent() ? null : "unknown-value";
    }

    private Optional<String> code(FactField field, String text) {
        return field.codes().contains(text) ? Optional.of(text) : words.code(field.pointer(), text);
    }

    private @Nullable String codes(FormBuilder form, FactField field, String text, Map<String, String> meanings) {
        List<String> codes = new ArrayList<>();
        List<String> said = code(field, text).isPresent() ? List.of(text) : List.of(text.split(BETWEEN_CODES));
        for (String one : said) {
            String meant = meanings.getOrDefault(one, one);
            if (meant.isBlank()) {
                continue;
            }
            Optional<String> code = code(field, meant);
            if (code.isEmpty()) {
                return "unknown-value";
            }
            if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        form.put(field.pointer(), codes);
        return null;
    }

    /** Where only the year of birth is known, it often stands in the column of the date. */
    private @Nullable String date(FormBuilder form, FactField field, String text) {
        String digits = Dates.plainDigits(text);
        if (field.pointer().equals("/birthDate") && digits.matches("\\d{4}")) {
            form.put("/birthYear", Integer.parseInt(digits));
            return null;
        }
        var day = Dates.date(text, plan.dates());
        day.ifPresent(known -> form.put(field.pointer(), known.toString()));
        return day.isPresent() ? null : "not-a-date";
    }

    private static @Nullable String number(FormBuilder form, FactField field, String text) {
        String digits = Dates.plainDigits(text);
        if (!digits.matches("-?\\d{1,9}(\\.0+)?")) {
            return "not-a-number";
        }
        form.put(field.pointer(), Integer.parseInt(digits.replaceFirst("\\..*", "")));
        return null;
    }

    private static @Nullable String yesOrNo(FormBuilder form, FactField field, String text) {
        String said = Words.folded(text);
        if (!YES.contains(said) && !NO.contains(said)) {
            return "unknown-value";
        }
        form.put(field.pointer(), YES.contains(said));
        return null;
    }

    /** With the country that is meant where none is written; what is no number at all is left for registration to refuse. */
    private String phone(String text) {
        String digits = Dates.plainDigits(text);
        String international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        try {
            var number = NUMBERS.parse(international, plan.country());
            return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : international;
        } catch (NumberParseException e) {
            return international;
        }
    }
}
