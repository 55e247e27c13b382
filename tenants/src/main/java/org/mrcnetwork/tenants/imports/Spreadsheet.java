package org.mrcnetwork.tenants.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, and what stands in it. It names people, so it rests encrypted.
 *
 * @param encoding of a CSV file
 * @param separator of a CSV file
 * @param sheets the names of a workbook's sheets, of which {@code chosen} was read
 */
record Spreadsheet(
        String fileName,
        FileKind kind,
        @Nullable String encoding,
        @Nullable String separator,
        List<String> sheets,
        int chosen,
        List<SheetColumn> columns) {

    /**
     * @param samples the first few that are not empty
     * @param values what stands in it and how often, while that is a short list; else null
     */
    record SheetColumn(
            String header, List<String> samples, @Nullable Map<String, Integer> values) {}
}
