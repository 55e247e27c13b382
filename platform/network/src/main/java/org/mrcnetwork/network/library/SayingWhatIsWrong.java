package org.mrcnetwork.network.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what somebody says is wrong in a sheet, for whoever wrote it. */
@Component
@Transactional
public class SayingWhatIsWrong {

    static final int LONGEST = 4_000;

    private final OwnSheets sheets;
    private final Corrections corrections;

    SayingWhatIsWrong(OwnSheets sheets, Corrections corrections) {
        this.sheets = sheets;
        this.corrections = corrections;
    }

    /**
     * Said by the public through the speaking centre's pages. The same id again changes nothing.
     *
     * @param block the statement meant; null for the sheet as a whole
     * @param language in which it was read
     * @param words at most 4,000 characters
     * @throws InvalidRequest where the words are missing, too long or not plain text
     */
    public void byThePublic(UUID id, UUID sheet, @Nullable UUID block, String language, String words) {
        say(id, sheet, block, language, words, null, null);
    }

    void say(
            UUID id,
            UUID sheet,
            @Nullable UUID block,
            String language,
            String words,
            @Nullable String sourceUrl,
            @Nullable Person by) {
        sheets.visible(sheet);
        String cleaned = PlainLines.cleaned(words);
        if (cleaned.isEmpty() || cleaned.length() > LONGEST || !PlainLines.isPlain(cleaned)) {
            throw new InvalidRequest(
                    "#/words", "invalid", "Some words, at most " + LONGEST + " characters, nothing but text.");
        }
        corrections.say(id, sheet, block, Languages.require(language, "#/language"), cleaned, sourceUrl, by);
        Correction there = corrections.find(id).orElseThrow(() -> new NotFound("That correction"));
        if (!there.sheet().equals(sheet)) {
            throw new Conflict("Another correction has this id.");
        }
    }
}
