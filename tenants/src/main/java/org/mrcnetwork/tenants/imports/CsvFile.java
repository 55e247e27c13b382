package org.mrcnetwork.tenants.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** A CSV file, read row by row. */
final class CsvFile {

    /** What can stand between two cells, the likeliest first. */
    static final String SEPARATORS = ",;\t|";

    private static final int LONGEST_CELL = 2 * 1024 * 1024;
    private static final int LOOKED_AT = 64 * 1024;

    private CsvFile() {}

    /** What separates the cells of the headings, and of the rows below. */
    static char separator(InputStream file, Charset encoding) throws IOException {
        char[] text = new char[LOOKED_AT];
        int length = Math.max(0, new InputStreamReader(file, encoding).read(text));
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < length && (quoted || !any || text[i] != '\n'); i++) {
            quoted ^= text[i] == '"';
            any |= text[i] > ' ';
            int separator = SEPARATORS.indexOf(text[i]);
            if (separator >= 0 && !quoted) {
                counts[separator]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    static void read(InputStream file, Charset encoding, char separator, Consumer<SheetRow> rows) throws IOException {
        Reader text = withoutMark(new BufferedReader(new InputStreamReader(file, encoding)));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord row : reader) {
                rows.accept(new SheetRow(++number, row.getFields()));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw FileFault.DAMAGED.refused();
        }
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
