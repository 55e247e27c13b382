package org.mrcnetwork.tenancy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;

/**
 * The log for a spreadsheet: with a byte order mark, without which Excel reads Arabic as noise, and with no cell that it
 * would take for a formula. Numbers are looked up a few hundred rows at a time.
 */
final class CsvExport implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer writer;
    private final NamingSubjects naming;
    private final List<AuditEntry> waiting = new ArrayList<>(ReadingAudit.FETCHED);

    CsvExport(Writer writer, NamingSubjects naming) throws IOException {
        this.writer = writer;
        this.naming = naming;
        writer.append(BYTE_ORDER_MARK);
        line(Stream.of("time (UTC)", "person", "action", "subject", "number", "subject id", "person id", "entry id"));
    }

    void add(AuditEntry entry) {
        waiting.add(entry);
        if (waiting.size() == ReadingAudit.FETCHED) {
            write();
        }
    }

    @Override
    public void close() {
        write();
    }

    private void write() {
        Map<String, String> numbers = naming.numbers(waiting);
        for (AuditEntry entry : waiting) {
            line(Stream.of(
                    entry.at(),
                    entry.person(),
                    entry.action(),
                    entry.subject(),
                    numbers.getOrDefault(entry.subjectId(), ""),
                    entry.subjectId(),
                    entry.personId() == null ? "" : entry.personId(),
                    entry.id()));
        }
        waiting.clear();
    }

    private void line(Stream<String> cells) {
        try {
            writer.append(cells.map(CsvExport::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",;\r\n\t].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
