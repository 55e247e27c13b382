package org.mrcnetwork.tenants.imports;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as the spreadsheet shows it; the headings are usually in row 1
 */
record SheetRow(int number, List<String> cells) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
