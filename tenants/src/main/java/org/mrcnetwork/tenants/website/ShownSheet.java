package org.mrcnetwork.tenants.website;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.BlockKind;
import org.mrcnetwork.network.library.SheetListing;
import org.mrcnetwork.network.library.SheetReading;
import org.mrcnetwork.network.library.SheetReading.ReadBlock;
import org.mrcnetwork.network.library.SheetReading.Rendering;

/** A sheet of the library as a page shows it: each part in the language that it is in, and what must not be relied on. */
record ShownSheet(SheetReading reading, List<Part> parts, int stale) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "ur", "he", "ps", "ckb", "dv", "yi", "ug", "sd");

    /**
     * @param kind of the block
     * @param before what an outdated translation said, in the language of the page
     */
    record Part(
            UUID id,
            String kind,
            String lang,
            String dir,
            List<String> lines,
            @Nullable String sourceName,
            @Nullable String sourceUrl,
            @Nullable String verified,
            boolean stale,
            List<String> before) {}

    static ShownSheet of(SheetReading reading, PageLanguage spoken) {
        return of(reading, spoken, _ -> true);
    }

    /** What may be put on paper: nobody can take a leaflet back when what it says has changed. */
    static ShownSheet onPaper(SheetReading reading, PageLanguage spoken) {
        return of(reading, spoken, block -> !block.isStale());
    }

    private static ShownSheet of(SheetReading reading, PageLanguage spoken, Predicate<ReadBlock> kept) {
        return new ShownSheet(
                reading,
                reading.blocks().stream()
                        .filter(block -> block.kind() != BlockKind.TITLE && block.kind() != BlockKind.SUMMARY)
                        .filter(kept)
                        .map(block -> part(block, spoken))
                        .toList(),
                (int) reading.blocks().stream().filter(ReadBlock::isStale).count());
    }

    private static Part part(ReadBlock block, PageLanguage spoken) {
        List<String> before = block.outdated();
        return new Part(
                block.id(),
                block.kind().code(),
                block.language(),
                direction(block.language()),
                block.lines(),
                block.source() == null ? null : block.source().name(),
                block.source() == null ? null : block.source().url(),
                block.verified() == null ? null : day(block.verified().on(), spoken),
                block.isStale(),
                before == null ? List.of() : before);
    }

    static String day(LocalDate day, PageLanguage spoken) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(spoken.locale())
                .format(day);
    }

    static String direction(String tag) {
        return RIGHT_TO_LEFT.contains(tag.split("-", 2)[0]) ? "rtl" : "ltr";
    }

    /** Whether some of it is not in the language that was asked for. */
    public boolean untranslated() {
        return reading.blocks().stream().anyMatch(block -> block.rendering() == Rendering.MISSING);
    }

    public String titleLang() {
        return reading.blocks().getFirst().language();
    }

    public String titleDir() {
        return direction(titleLang());
    }

    public String readingDir() {
        return direction(reading.language());
    }

    public String summaryLang() {
        return reading.blocks().get(1).language();
    }

    public String summaryDir() {
        return direction(summaryLang());
    }

    /** On a list. */
    record Line(UUID id, String title, String summary, String lang, String dir, boolean stale) {

        static Line of(SheetListing listing) {
            return new Line(
                    listing.id(),
                    listing.title(),
                    listing.summary(),
                    listing.language(),
                    direction(listing.language()),
                    listing.stale() > 0);
        }
    }
}
