package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.dao.DataAccessException;

/**
 * An Excel workbook, read row by row. Of a formula only the value counts that Excel computed last. The packed file is held
 * in memory while it is read, 25 MB at most: written to a disk it would lie there in the clear.
 */
final class XlsxFile {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private XlsxFile() {}

    static List<String> sheets(byte[] workbook) throws IOException {
        return opened(workbook, book -> book.getSheets().map(Sheet::getName).toList());
    }

    static void read(byte[] workbook, int sheet, Consumer<SheetRow> rows) throws IOException {
        opened(workbook, book -> {
            Sheet chosen = book.getSheet(sheet).orElseThrow(FileFault.NO_ROWS::refused);
            try (Stream<Row> stream = chosen.openStream()) {
                for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                    rows.accept(row(all.next(), book.isDate1904()));
                }
            }
            return true;
        });
    }

    private interface Work<T> {
        T with(ReadableWorkbook book) throws IOException;
    }

    private static <T> T opened(byte[] workbook, Work<T> work) throws IOException {
        ZipGuard.check(workbook);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new java.io.ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            return work.with(book);
        } catch (Refusal | DataAccessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the reader stumbles over in a file is a fault of the file.
            throw FileFault.DAMAGED.refused();
        }
    }

    private static SheetRow row(Row row, boolean since1904) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell, since1904));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell, boolean since1904) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY || raw == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            BigDecimal number = number(raw);
            if (number != null) {
                return isDate(cell) ? date(number, since1904) : plain(number);
            }
        }
        return cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A phone number stays one: 2385550123, not 2.385550123E9. */
    private static String plain(BigDecimal number) {
        return number.scale() > 30 || number.precision() - number.scale() > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static String date(BigDecimal days, boolean since1904) {
        if (days.signum() <= 0 || days.compareTo(LAST_DAY) > 0) {
            return plain(days);
        }
        return FIRST_DAY
                .plusDays(days.longValue() + (since1904 ? DAYS_FROM_1900_TO_1904 : 0))
                .toString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .matches(".*[dy].*");
    }
}
