package org.mrcnetwork.network.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/**
 * Agencies as people keep them in a spreadsheet: a row for each service at each place. The first row names the columns;
 * {@code agency} and {@code service} must be there, any other may be missing.
 */
final class AgencyTable {

    static final Set<String> COLUMNS = Set.of(
            "agency",
            "agency_type",
            "agency_description",
            "agency_website",
            "agency_email",
            "agency_phone",
            "agency_country",
            "service",
            "description",
            "service_types",
            "languages",
            "phone",
            "email",
            "url",
            "status",
            "eligibility",
            "fees",
            "how_to_apply",
            "hours",
            "place",
            "address",
            "postal_code",
            "city",
            "region",
            "country",
            "latitude",
            "longitude",
            "confidential",
            "assured_date");

    private static final int MOST_ROWS = 5_000;
    private static final List<String> NEEDED = List.of("agency", "service");

    /** @param number as a spreadsheet counts: the first row below the headings is 2 */
    record Row(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @param unknown headings of columns that mean nothing here */
    record Table(List<Row> rows, List<String> unknown) {}

    private AgencyTable() {}

    /** @throws InvalidRequest when it is no table, or has not the columns that it must have */
    static Table read(byte[] file) {
        String text = decoded(file);
        List<CsvRecord> records = records(text);
        if (records.isEmpty()) {
            throw new InvalidRequest("#", "empty", "There is nothing in the file.");
        }
        List<String> headings = records.getFirst().getFields().stream()
                .map(AgencyTable::heading)
                .toList();
        for (String needed : NEEDED) {
            if (!headings.contains(needed)) {
                throw new InvalidRequest("#", "column-missing", "There is no column " + needed + ".");
            }
        }
        if (records.size() - 1 > MOST_ROWS) {
            throw new InvalidRequest("#", "too-long", "At most " + MOST_ROWS + " rows at once.");
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(headings.size(), record.getFieldCount()); i++) {
                String cell = record.getField(i).strip();
                if (COLUMNS.contains(headings.get(i)) && !cell.isEmpty()) {
                    cells.put(headings.get(i), cell);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row((int) record.getStartingLineNumber(), cells));
            }
        }
        return new Table(
                rows,
                headings.stream()
                        .filter(name -> !name.isEmpty() && !COLUMNS.contains(name))
                        .toList());
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidRequest("#", "unreadable", "Save the file as CSV in UTF-8.");
        }
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | java.io.IOException e) {
            throw new InvalidRequest("#", "unreadable", "This is not a table of comma-separated values.");
        }
    }

    /** Whatever parts the headings most often: spreadsheets of half the world write semicolons. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        TreeMap<Long, Character> counts = new TreeMap<>();
        for (char candidate : new char[] {'\t', ';', ','}) {
            counts.put(first.chars().filter(c -> c == candidate).count(), candidate);
        }
        return counts.lastEntry().getValue();
    }

    /** "How to apply" and "how_to_apply" are one. */
    private static String heading(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
