package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.dao.DataAccessException;

/**
 * An Excel workbook, read row by row from where it rests encrypted (ADR 16): neither the packed file nor a sheet is ever
 * whole in memory, nor on a disk. Of a formula only the value counts that Excel computed last.
 */
final class XlsxFile {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int COLUMNS_OF_EXCEL = 16_384;
    /** One more than are taken, so that a heading too many is noticed. */
    private static final int COLUMNS_KEPT = 201;

    private final WorkbookParts parts;
    private final Consumer<SheetRow> rows;

    private XlsxFile(WorkbookParts parts, Consumer<SheetRow> rows) {
        this.parts = parts;
        this.rows = rows;
    }

    /** @return the names of all sheets, of which the chosen one was read */
    static List<String> read(SeekableByteChannel packed, int sheet, Consumer<SheetRow> rows) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(packed).get()) {
            ZipGuard.check(zip, packed.size());
            WorkbookParts parts = new WorkbookParts(zip);
            if (sheet >= parts.sheets().size()) {
                throw FileFault.NO_ROWS.refused();
            }
            try (InputStream content = parts.content(parts.sheets().get(sheet))) {
                new XlsxFile(parts, rows).read(new XmlPart(content));
            }
            return parts.sheets().stream().map(WorkbookParts.Sheet::name).toList();
        } catch (Refusal | DataAccessException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever the reader stumbles over in a file is a fault of the file.
            throw FileFault.DAMAGED.refused();
        }
    }

    private void read(XmlPart xml) throws XMLStreamException {
        int number = 0;
        while (xml.next()) {
            if (xml.begins("row")) {
                String said = xml.attribute("r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                rows.accept(new SheetRow(number, cells(xml)));
            }
        }
    }

    private List<String> cells(XmlPart xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                String place = xml.attribute("r");
                column = place == null ? column + 1 : column(place);
                put(cells, column, cell(xml));
            }
        }
        return cells;
    }

    private static void put(List<String> cells, int column, String text) {
        if (column >= COLUMNS_KEPT && text.isBlank()) {
            return;
        }
        int place = Math.min(column, COLUMNS_KEPT - 1);
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, text);
    }

    /** {@code AB12} is in the column 27, counted from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            if (column > COLUMNS_OF_EXCEL) {
                throw FileFault.DAMAGED.refused();
            }
        }
        return Math.max(0, column - 1);
    }

    private String cell(XmlPart xml) throws XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = Integer.parseInt(xml.attribute("s", "-1"));
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.string("is");
            }
        }
        return switch (type) {
            case "s" -> value.isBlank() ? "" : parts.string(Integer.parseInt(value.strip()));
            case "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String raw, int style) {
        BigDecimal number = parsed(raw);
        if (number == null) {
            return raw;
        }
        return parts.isDate(style) ? date(number) : plain(number);
    }

    private static @Nullable BigDecimal parsed(String raw) {
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

    private String date(BigDecimal days) {
        if (days.signum() <= 0 || days.compareTo(LAST_DAY) > 0) {
            return plain(days);
        }
        return FIRST_DAY
                .plusDays(days.longValue() + (parts.since1904() ? DAYS_FROM_1900_TO_1904 : 0))
                .toString();
    }
}
