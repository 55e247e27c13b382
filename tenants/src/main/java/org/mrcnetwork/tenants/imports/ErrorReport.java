package org.mrcnetwork.tenants.imports;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with which rows, as a CSV file in the reader's language. A cell that a spreadsheet would take for a formula
 * is made text, since its content is whatever somebody once typed, or was made to type.
 */
final class ErrorReport {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final List<String> LANGUAGES = List.of("en", "fr", "pt", "ar");

    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    ErrorReport(@Nullable String language) {
        String known = language != null && LANGUAGES.contains(language) ? language : "en";
        words = ResourceBundle.getBundle(
                "imports.report",
                Locale.of(known),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        line(words.getString("row"), words.getString("column"), words.getString("value"), words.getString("reason"));
    }

    void add(Findings.RowFinding finding, List<Spreadsheet.SheetColumn> columns) {
        for (RowFault fault : finding.said().faults()) {
            Integer column = fault.column();
            line(
                    String.valueOf(finding.row()),
                    column == null ? fault.field() : columns.get(column).header(),
                    fault.value(),
                    reason(fault.code()));
        }
    }

    private String reason(String code) {
        try {
            return words.getString("reason." + code);
        } catch (MissingResourceException e) {
            return words.getString("reason.invalid");
        }
    }

    private void line(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(harmless(cells[i]))
                    .append('"');
        }
        text.append("\r\n");
    }

    static String harmless(String cell) {
        String one = cell.replace("\"", "\"\"").replace("\u0000", "");
        return !one.isEmpty()
                                && FORMULA.indexOf(
                                                one.strip().isEmpty()
                                                        ? one.charAt(0)
                                                        : one.strip().charAt(0))
                                        >= 0
                        || (!one.isEmpty() && FORMULA.indexOf(one.charAt(0)) >= 0)
                ? "'" + one
                : one;
    }

    String text() {
        return text.toString();
    }
}
