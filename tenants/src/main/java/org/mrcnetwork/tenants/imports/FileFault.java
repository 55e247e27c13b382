package org.mrcnetwork.tenants.imports;

import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** What can be wrong with an uploaded file as a whole. */
enum FileFault {
    EMPTY("empty-file", "The file is empty."),
    NO_ROWS("no-rows", "There is no row below the headings."),
    NOT_A_SPREADSHEET("not-a-spreadsheet", "This is neither a CSV file nor an Excel workbook (.xlsx)."),
    OLD_OR_LOCKED(
            "old-or-locked",
            "This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password."),
    UNSAFE("unsafe-file", "This workbook unpacks to far more than it should. It was not opened."),
    DAMAGED("damaged-file", "The file breaks off or is damaged."),
    TOO_MANY_ROWS("too-many-rows", "The file has more than 50,000 rows. Split it."),
    TOO_MANY_COLUMNS("too-many-columns", "The file has more than 200 columns."),
    TOO_LARGE("too-large", "The file is larger than 25 MB.");

    private final String code;
    private final String detail;

    FileFault(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    InvalidRequest refused() {
        return new InvalidRequest("#/file", code, detail);
    }
}
