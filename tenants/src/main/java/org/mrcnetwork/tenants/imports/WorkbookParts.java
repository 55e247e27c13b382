package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook says beside its sheets: which there are and where, which styles are dates, and the texts that cells
 * share. All of it is held in memory, {@link ZipGuard} has seen to how much that is.
 */
final class WorkbookParts {

    /** A sheet, and the entry of the archive in which it is. */
    record Sheet(String name, String entry) {}

    private final ZipFile zip;
    private final Map<String, String> entryOfType = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final BitSet dateStyles = new BitSet();
    private final List<String> strings = new ArrayList<>();
    private boolean since1904;

    WorkbookParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        types();
        String workbook = entryOfType.getOrDefault("sheet.main", "xl/workbook.xml");
        sheets(workbook, relations(workbook));
        styles(entryOfType.getOrDefault("styles", "xl/styles.xml"));
        strings(entryOfType.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    String string(int number) {
        return strings.get(number);
    }

    InputStream content(Sheet sheet) throws IOException {
        return content(sheet.entry());
    }

    private InputStream content(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        InputStream content = entry == null ? null : zip.getInputStream(entry);
        if (content == null) {
            throw FileFault.DAMAGED.refused();
        }
        return content;
    }

    private interface Part {
        void read(XmlPart xml) throws XMLStreamException;
    }

    private void each(String name, Part part) throws IOException, XMLStreamException {
        try (InputStream content = content(name)) {
            XmlPart xml = new XmlPart(content);
            while (xml.next()) {
                part.read(xml);
            }
        }
    }

    private void types() throws IOException, XMLStreamException {
        each("[Content_Types].xml", xml -> {
            if (xml.begins("Override")) {
                String type = xml.attribute("ContentType", "").replaceFirst("\\+xml$", "");
                String entry = xml.attribute("PartName", "").replaceFirst("^/", "");
                for (String wanted : List.of("sheet.main", "styles", "sharedStrings")) {
                    // Also sheet.macroEnabled.main: nothing in a workbook is ever run.
                    if (type.endsWith("." + wanted) || (wanted.equals("sheet.main") && type.endsWith(".main"))) {
                        entryOfType.putIfAbsent(wanted, entry);
                    }
                }
            }
        });
    }

    /** Where the parts lie to which the workbook refers, by their ids. */
    private Map<String, String> relations(String workbook) throws IOException, XMLStreamException {
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, String> entries = new HashMap<>();
        each(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", xml -> {
            if (xml.begins("Relationship")) {
                String target = xml.attribute("Target", "");
                entries.put(xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        });
        return entries;
    }

    private void sheets(String workbook, Map<String, String> relations) throws IOException, XMLStreamException {
        each(workbook, xml -> {
            if (xml.begins("workbookPr")) {
                since1904 = List.of("1", "true", "on").contains(xml.attribute("date1904", ""));
            } else if (xml.begins("sheet")) {
                String entry = relations.get(xml.attribute("id", ""));
                if (entry != null) {
                    sheets.add(new Sheet(xml.attribute("name", ""), entry));
                }
            }
        });
    }

    private void styles(String name) throws IOException, XMLStreamException {
        if (zip.getEntry(name) == null) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean[] isOfCells = {false};
        int[] style = {0};
        each(name, xml -> {
            if (xml.begins("numFmt")) {
                formats.put(Integer.valueOf(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", ""));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                isOfCells[0] = xml.begins("cellXfs");
            } else if (isOfCells[0] && xml.begins("xf")) {
                int format = Integer.parseInt(xml.attribute("numFmtId", "0"));
                dateStyles.set(style[0]++, isDate(format, formats.get(format)));
            }
        });
    }

    /** A format of the workbook's own says a day or a year; of Excel's own these are known to. */
    private static boolean isDate(int id, @org.jspecify.annotations.Nullable String format) {
        if (format == null) {
            return (id >= 14 && id <= 17)
                    || id == 22
                    || (id >= 27 && id <= 31)
                    || id == 36
                    || (id >= 50 && id <= 54)
                    || id == 57
                    || id == 58;
        }
        return format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                .matches("(?s).*[dy].*");
    }

    private void strings(String name) throws IOException, XMLStreamException {
        if (zip.getEntry(name) == null) {
            return;
        }
        each(name, xml -> {
            if (xml.begins("si")) {
                strings.add(xml.string("si"));
            }
        });
    }
}
