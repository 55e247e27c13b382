package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a stored file into rows, as it seems to be meant or as a person says. */
@Component
class ReadingFiles {

    /** The texts that the cells of a workbook share are held in memory, so only so many are read at a time. */
    private final Semaphore workbooks = new Semaphore(2);

    private final StoredFile files;
    private final RowStore rows;
    private final ClientImports imports;
    private final Findings findings;
    private final Guessing guessing;

    ReadingFiles(StoredFile files, RowStore rows, ClientImports imports, Findings findings, Guessing guessing) {
        this.files = files;
        this.rows = rows;
        this.imports = imports;
        this.findings = findings;
        this.guessing = guessing;
    }

    /** How a person says that a file is to be read; null where that is to be guessed. */
    record Wanted(
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable Integer sheet) {}

    /** @throws InvalidRequest for what is no spreadsheet, or too much of one */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(UUID id, String fileName, Wanted wanted) {
        rows.forget(id);
        findings.forget(id);
        ColumnsOfRows columns = new ColumnsOfRows(id, rows);
        try {
            byte[] head = files.head(id);
            Spreadsheet read = FileKind.of(head) == FileKind.XLSX
                    ? workbook(id, fileName, wanted, columns)
                    : text(id, fileName, head, wanted, columns);
            int count = columns.finish();
            Spreadsheet sheet = new Spreadsheet(
                    fileName,
                    read.kind(),
                    read.encoding(),
                    read.separator(),
                    read.sheets(),
                    read.chosen(),
                    columns.columns());
            imports.keepReading(id, sheet, guessing.plan(sheet), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spreadsheet text(UUID id, String fileName, byte[] head, Wanted wanted, ColumnsOfRows columns)
            throws IOException {
        Charset encoding = encoding(id, head, wanted.encoding());
        char separator = wanted.separator() == null || wanted.separator().isEmpty()
                ? CsvFile.separator(files.open(id), encoding)
                : wanted.separator().charAt(0);
        try (InputStream file = files.open(id)) {
            CsvFile.read(file, encoding, separator, columns::take);
        }
        return new Spreadsheet(
                fileName, FileKind.CSV, encoding.name(), String.valueOf(separator), List.of(), 0, List.of());
    }

    private Charset encoding(UUID id, byte[] head, @Nullable String wanted) throws IOException {
        if (wanted != null) {
            return Charset.forName(wanted);
        }
        try (InputStream whole = files.open(id)) {
            return Encoding.guessed(head, whole);
        }
    }

    private Spreadsheet workbook(UUID id, String fileName, Wanted wanted, ColumnsOfRows columns) throws IOException {
        if (!workbooks.tryAcquire()) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "Other workbooks are being read. Try again at once.");
        }
        try (SeekableByteChannel file = files.channel(id)) {
            int chosen = wanted.sheet() == null ? 0 : wanted.sheet();
            List<String> sheets = XlsxFile.read(file, chosen, columns::take);
            return new Spreadsheet(fileName, FileKind.XLSX, null, null, sheets, chosen, List.of());
        } finally {
            workbooks.release();
        }
    }
}
