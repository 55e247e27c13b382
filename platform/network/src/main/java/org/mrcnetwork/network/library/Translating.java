package org.mrcnetwork.network.library;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says a sheet in another language, block by block (handbook 4.5, 9.4). A centre takes a language on; a block's
 * translation holds for the words that were translated, and for no later ones.
 */
@Service
@Transactional
class Translating {

    private final OwnSheets sheets;
    private final SheetVersions versions;
    private final Translations translations;
    private final Centres centres;

    Translating(OwnSheets sheets, SheetVersions versions, Translations translations, Centres centres) {
        this.sheets = sheets;
        this.versions = versions;
        this.translations = translations;
        this.centres = centres;
    }

    /**
     * @param ofWords fingerprint of what was translated, as it was read
     * @param lines as many as the block has
     */
    record Said(UUID block, String ofWords, List<String> lines) {}

    /** Does nothing where the speaking centre has it already. @throws Refusal 409 where another one has */
    void takeOn(UUID id, String language) {
        Sheet sheet = sheets.visible(id);
        if (language.equals(sheet.language())) {
            throw new InvalidRequest("#/language", "invalid", "That is the language in which it is written.");
        }
        translations.takeOn(id, language);
        requireOurs(id, language);
    }

    /** Gives the language to another centre. The owner may take it from one that does nothing. */
    void handOn(UUID id, String language, UUID to) {
        Sheet sheet = sheets.visible(id);
        UUID us = Tenancy.required().centre();
        UUID holder = translations
                .language(id, language)
                .map(Translations.TakenOn::centre)
                .orElseThrow(() -> new NotFound("That translation"));
        if (!us.equals(holder) && !us.equals(sheet.owner())) {
            throw notTheTranslator();
        }
        if (centres.find(to).isEmpty()) {
            throw new InvalidRequest("#/centre", "unknown", "No centre that is at work.");
        }
        translations.handOn(id, language, to);
    }

    /** @throws Refusal 409 where a block has other words by now than those that were translated */
    void write(UUID id, String language, List<Said> said) {
        sheets.visible(id);
        requireOurs(id, language);
        List<Block> blocks = current(id).blocks();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said one = said.get(i);
            String at = "#/blocks/" + i;
            Block block = blocks.stream()
                    .filter(candidate -> candidate.id().equals(one.block()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(at + "/block", "unknown", "No block of this sheet."));
            if (!block.words().equals(one.ofWords())) {
                throw new Refusal(
                        HttpStatus.CONFLICT,
                        "source-changed",
                        "The sheet has changed since you read it. What you wrote is for its earlier words.");
            }
            check(block, one, at, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        for (Said one : said) {
            Block block = blocks.stream()
                    .filter(candidate -> candidate.id().equals(one.block()))
                    .findFirst()
                    .orElseThrow();
            translations.write(
                    id,
                    language,
                    block,
                    one.lines().stream().map(PlainLines::cleaned).toList(),
                    Person.speaking());
        }
    }

    void release(UUID id, String language) {
        sheets.visible(id);
        requireOurs(id, language);
        translations.release(id, language);
    }

    SheetVersion current(UUID id) {
        return versions.current(id).orElseThrow(() -> new NotFound("A version of that sheet"));
    }

    private static void check(Block block, Said said, String at, List<Fault> faults) {
        if (said.lines().size() != block.lines().size()) {
            faults.add(new Fault(at + "/lines", "invalid", "As many lines as the block has."));
        }
        for (int line = 0; line < said.lines().size(); line++) {
            if (said.lines().get(line).isBlank()) {
                faults.add(new Fault(at + "/lines/" + line, "required", "Has no words yet."));
            } else if (!PlainLines.isPlain(said.lines().get(line))) {
                faults.add(new Fault(at + "/lines/" + line, "invalid", PlainLines.FAULT));
            }
        }
    }

    private void requireOurs(UUID id, String language) {
        UUID holder = translations
                .language(id, language)
                .map(Translations.TakenOn::centre)
                .orElseThrow(() -> new NotFound("That translation"));
        if (!holder.equals(Tenancy.required().centre())) {
            throw notTheTranslator();
        }
    }

    private static Refusal notTheTranslator() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "not-the-translator",
                "Another centre translates this sheet into that language. Tell them what is wrong.");
    }
}
