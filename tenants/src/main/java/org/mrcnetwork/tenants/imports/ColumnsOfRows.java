package org.mrcnetwork.tenants.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the rows as they are read: the first that is not blank names the columns, the others are kept in batches. */
final class ColumnsOfRows {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 200;
    /** Excel's own limit; every fact is shorter, so that what is cut is refused as too long all the same. */
    private static final int LONGEST = 32_767;

    private static final int SAMPLES = 8;
    private static final int LONGEST_SAMPLE = 100;
    private static final int SHORT_LIST = 60;

    private final UUID id;
    private final RowStore store;
    private final List<Gathering> columns = new ArrayList<>();
    private List<SheetRow> batch = new ArrayList<>();
    private int rows;

    ColumnsOfRows(UUID id, RowStore store) {
        this.id = id;
        this.store = store;
    }

    void take(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        if (columns.isEmpty()) {
            name(row);
            return;
        }
        if (rows == MOST_ROWS) {
            throw FileFault.TOO_MANY_ROWS.refused();
        }
        rows++;
        batch.add(new SheetRow(row.number(), cells(row)));
        if (batch.size() == RowStore.TOGETHER) {
            flush();
        }
    }

    private void name(SheetRow row) {
        int count = row.cells().size();
        while (row.cell(count - 1).isBlank()) {
            count--;
        }
        if (count > MOST_COLUMNS) {
            throw FileFault.TOO_MANY_COLUMNS.refused();
        }
        for (int i = 0; i < count; i++) {
            columns.add(new Gathering(shortened(row.cell(i).strip())));
        }
    }

    private List<String> cells(SheetRow row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cell(i).strip();
            cells.add(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
            columns.get(i).see(cell);
        }
        return cells;
    }

    private void flush() {
        store.keep(id, rows - batch.size(), batch);
        batch = new ArrayList<>();
    }

    /** @return how many rows there are below the headings */
    int finish() {
        if (!batch.isEmpty()) {
            flush();
        }
        if (rows == 0) {
            throw FileFault.NO_ROWS.refused();
        }
        return rows;
    }

    List<Spreadsheet.SheetColumn> columns() {
        return columns.stream().map(Gathering::column).toList();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
    }

    private static final class Gathering {

        private final String header;
        private final List<String> samples = new ArrayList<>();
        private @Nullable Map<String, Integer> values = new LinkedHashMap<>();

        Gathering(String header) {
            this.header = header;
        }

        void see(String cell) {
            if (cell.isEmpty()) {
                return;
            }
            if (samples.size() < SAMPLES) {
                samples.add(shortened(cell));
            }
            if (values != null) {
                values.merge(cell.length() > LONGEST_SAMPLE ? "" : cell, 1, Integer::sum);
                if (values.size() > SHORT_LIST || values.containsKey("")) {
                    values = null;
                }
            }
        }

        Spreadsheet.SheetColumn column() {
            return new Spreadsheet.SheetColumn(header, List.copyOf(samples), values);
        }
    }
}
