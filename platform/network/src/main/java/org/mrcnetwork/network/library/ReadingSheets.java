package org.mrcnetwork.network.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.SheetReading.LocalWords;
import org.mrcnetwork.network.library.SheetReading.ReadBlock;
import org.mrcnetwork.network.library.SheetReading.Rendering;
import org.mrcnetwork.network.library.SheetReading.Verified;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.springframework.stereotype.Component;

/** Puts together what somebody reads: each block in the best language there is, and how far it can be relied on. */
@Component
class ReadingSheets {

    private final SheetVersions versions;
    private final Translations translations;
    private final Checks checks;
    private final Adaptations adaptations;
    private final Recordings recordings;
    private final Centres centres;

    ReadingSheets(
            SheetVersions versions,
            Translations translations,
            Checks checks,
            Adaptations adaptations,
            Recordings recordings,
            Centres centres) {
        this.versions = versions;
        this.translations = translations;
        this.checks = checks;
        this.adaptations = adaptations;
        this.recordings = recordings;
        this.centres = centres;
    }

    /** Empty where no version of it is out. */
    Optional<SheetReading> current(Sheet sheet, String language) {
        return versions.current(sheet.id()).map(version -> read(sheet, version, language));
    }

    SheetReading read(Sheet sheet, SheetVersion version, String language) {
        List<String> wanted = Languages.wanted(language);
        List<Translation> said = translations.of(sheet.id(), wanted);
        Map<UUID, StatementCheck> checked = checks.of(sheet.id(), version.blocks());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        boolean original = language.equals(sheet.language());
        List<ReadBlock> blocks = version.blocks().stream()
                .map(block -> read(
                        block,
                        verified(block, checked.get(block.id()), today),
                        original
                                ? new Said(sheet.language(), block.lines(), Rendering.ORIGINAL, null)
                                : said(block, sheet.language(), wanted, said)))
                .toList();
        return new SheetReading(
                sheet.id(),
                sheet.owner(),
                centres.find(sheet.owner()).map(CentreListing::name).orElse(""),
                sheet.facts().kind(),
                sheet.facts().countries(),
                sheet.facts().topics(),
                sheet.facts().audiences(),
                sheet.facts().phases(),
                language,
                sheet.language(),
                languages(sheet),
                version.number(),
                version.publishedAt(),
                version.whatChanged(),
                sheet.withdrawnAt() != null,
                blocks,
                recordings.of(sheet.id(), wanted, words(blocks)),
                local(sheet, wanted));
    }

    static String words(List<ReadBlock> blocks) {
        return Block.fingerprint(
                blocks.stream().flatMap(block -> block.lines().stream()).toArray(String[]::new));
    }

    private record Said(
            String language,
            List<String> lines,
            Rendering rendering,
            @Nullable List<String> outdated) {}

    private static Said said(Block block, String ownLanguage, List<String> wanted, List<Translation> translations) {
        for (String language : wanted) {
            Optional<List<String>> present = released(translations, language)
                    .filter(one -> one.isOf(block))
                    .findFirst()
                    .map(Translation::lines);
            if (present.isPresent()) {
                return new Said(language, present.get(), Rendering.TRANSLATED, null);
            }
            if (language.equals(ownLanguage)) {
                break;
            }
        }
        List<String> before = released(translations, wanted.getFirst())
                .filter(one -> one.block().equals(block.id()))
                .findFirst()
                .map(Translation::lines)
                .orElse(null);
        return new Said(ownLanguage, block.lines(), before == null ? Rendering.MISSING : Rendering.OUTDATED, before);
    }

    private static Stream<Translation> released(List<Translation> translations, String language) {
        return translations.stream()
                .filter(one -> one.lines() != null && one.language().equals(language));
    }

    private static ReadBlock read(Block block, @Nullable Verified verified, Said said) {
        return new ReadBlock(
                block.id(),
                block.kind(),
                said.language(),
                said.lines(),
                block.source(),
                verified,
                said.rendering(),
                said.outdated());
    }

    /** A statement that nobody has compared, which no version should have, counts as one whose day is over. */
    private static @Nullable Verified verified(Block block, @Nullable StatementCheck check, LocalDate today) {
        if (!block.kind().isStatement()) {
            return null;
        }
        return check == null
                ? new Verified(LocalDate.EPOCH, LocalDate.EPOCH, true)
                : new Verified(check.on(), check.dueOn(), check.isStale(today));
    }

    private List<String> languages(Sheet sheet) {
        List<String> languages = new ArrayList<>(List.of(sheet.language()));
        languages.addAll(translations.released(sheet.id()));
        return languages;
    }

    private @Nullable LocalWords local(Sheet sheet, List<String> wanted) {
        return adaptations.own(sheet.id()).flatMap(own -> own.in(wanted)).orElse(null);
    }
}
