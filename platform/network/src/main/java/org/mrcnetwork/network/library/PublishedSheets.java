package org.mrcnetwork.network.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the speaking centre shows to the public (handbook 4.5, 6.5). */
@Component
@Transactional(readOnly = true)
public class PublishedSheets {

    private static final int MOST = 200;

    private final FindingSheets finding;
    private final Sheets sheets;
    private final ReadingSheets reading;
    private final ShownSheets shown;
    private final Recordings recordings;

    PublishedSheets(
            FindingSheets finding, Sheets sheets, ReadingSheets reading, ShownSheets shown, Recordings recordings) {
        this.finding = finding;
        this.sheets = sheets;
        this.reading = reading;
        this.shown = shown;
        this.recordings = recordings;
    }

    /**
     * Its own sheets, those of the countries that it follows, and what it chose to show besides; without what it chose
     * not to show. The latest published first, at most 200.
     *
     * @param language BCP 47, of the titles as far as they are translated
     */
    public List<SheetListing> shown(String language) {
        Tenancy.required();
        return finding.find(FindingSheets.Wanted.SHOWN_HERE, language, PageCursor.read(null), MOST);
    }

    /** Empty where the speaking centre does not show it. What is withdrawn is told as such to whoever has its address. */
    public Optional<SheetReading> read(UUID sheet, String language) {
        Tenancy.required();
        return shown.shows(sheet)
                ? sheets.find(sheet).flatMap(known -> reading.current(known, language))
                : Optional.empty();
    }

    /** A sheet read out. */
    public record PublishedSound(SoundKind kind, byte[] bytes) {}

    /** Empty where the speaking centre does not show the sheet, or where the recording was removed. */
    public Optional<PublishedSound> sound(UUID sheet, UUID recording) {
        Tenancy.required();
        return shown.shows(sheet)
                ? recordings.sound(sheet, recording).map(sound -> new PublishedSound(sound.kind(), sound.bytes()))
                : Optional.empty();
    }
}
