package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.library.Block.Source;

/**
 * A sheet as somebody reads it: in the language that they asked for as far as it is said in it, with who made sure of
 * what.
 *
 * @param owner the centre that answers for it
 * @param language BCP 47, as asked for
 * @param ownLanguage that in which the owner writes it
 * @param languages in which it can be read, its own first
 * @param whatChanged in this version, in the owner's words and language
 * @param withdrawn it is off the shelf: nobody keeps it true any more
 * @param blocks the title first, then the summary
 * @param recordings of it read out in that language, the latest first
 */
public record SheetReading(
        UUID id,
        UUID owner,
        String ownerName,
        SheetKind kind,
        List<String> countries,
        List<ServiceType> topics,
        List<Audience> audiences,
        List<MigrationPhase> phases,
        String language,
        String ownLanguage,
        List<String> languages,
        int number,
        Instant publishedAt,
        String whatChanged,
        boolean withdrawn,
        List<ReadBlock> blocks,
        List<Recording> recordings,
        @Nullable LocalWords local) {

    /** How a block comes to be in the language that it is in. */
    public enum Rendering {
        /** It is asked for in the language of the sheet. */
        ORIGINAL,
        TRANSLATED,
        /** What is translated was said before the sheet changed: shown in its own language, the old words beside it. */
        OUTDATED,
        /** It was never translated: shown in its own language. */
        MISSING;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param language of the lines
     * @param source null where nothing is stated
     * @param verified null where nothing is stated
     * @param outdated what the translation said before, when it is outdated, in the language asked for
     */
    public record ReadBlock(
            UUID id,
            BlockKind kind,
            String language,
            List<String> lines,
            @Nullable Source source,
            @Nullable Verified verified,
            Rendering rendering,
            @Nullable List<String> outdated) {

        /** Whether it must not be relied on, and so is left out of what is printed. */
        public boolean isStale() {
            return verified != null && verified.stale();
        }
    }

    /**
     * @param on the day on which the owner compared it with its source
     * @param stale its day is over
     */
    public record Verified(LocalDate on, LocalDate dueOn, boolean stale) {}

    /**
     * What the centre through which it is read adds.
     *
     * @param language of these words
     */
    public record LocalWords(String language, String intro, String contacts) {}

    /**
     * It read out.
     *
     * @param size in bytes
     * @param outdated the sheet says something else by now
     */
    public record Recording(
            UUID id, String language, SoundKind kind, long size, String addedBy, Instant addedAt, boolean outdated) {}

    /** In the language asked for, as far as there is one. */
    public String title() {
        return blocks.get(0).lines().getFirst();
    }

    /** Changes with every word of it, in whatever language each is. */
    String words() {
        return ReadingSheets.words(blocks);
    }

    public String summary() {
        return blocks.get(1).lines().getFirst();
    }
}
