package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the owner of a sheet comes to a draft, and writes it. PostgreSQL asks again who the owner is. */
@Service
@Transactional
class WritingSheets {

    private final Sheets sheets;
    private final SheetVersions versions;
    private final SheetDrafts drafts;
    private final OwnSheets own;

    WritingSheets(Sheets sheets, SheetVersions versions, SheetDrafts drafts, OwnSheets own) {
        this.sheets = sheets;
        this.versions = versions;
        this.drafts = drafts;
        this.own = own;
    }

    /** The same id again answers with what is there. */
    SheetDraft begin(UUID id, SheetFacts facts, String language, String title) {
        facts.require();
        sheets.add(id, facts, Languages.require(language, "#/language"));
        Sheet there = sheets.find(id).orElseThrow(() -> new Conflict("Another sheet has this id."));
        if (!own.isOurs(there)) {
            throw new Conflict("Another sheet has this id.");
        }
        if (versions.all(id).isEmpty()) {
            List<Block> blocks = UsableBlocks.writable(List.of(
                    new Block(Ids.next(), BlockKind.TITLE, List.of(title), null),
                    new Block(Ids.next(), BlockKind.SUMMARY, List.of(""), null)));
            drafts.start(id, blocks, "", 0, List.of(), Person.speaking());
        }
        return draft(id);
    }

    /** A draft of what the sheet says now. Where there is one already, that. */
    SheetDraft start(UUID id) {
        own.require(id);
        if (drafts.find(id).isEmpty()) {
            SheetVersion latest = versions.all(id).getFirst();
            if (!latest.isOut(Instant.now())) {
                throw new Conflict("A version waits to be published. Recall it to change it.");
            }
            drafts.start(id, latest.blocks(), "", latest.number(), List.of(), Person.speaking());
        }
        return draft(id);
    }

    /** Whoever writes into what was submitted takes it back from whoever was to look at it. */
    SheetDraft write(UUID id, long readVersion, List<Block> blocks, String whatChanged) {
        own.require(id);
        SheetDraft known = draft(id);
        List<Block> usable = UsableBlocks.writable(blocks);
        refuseStale(drafts.write(id, readVersion, usable, PlainLines.cleaned(whatChanged), Person.speaking()), known);
        return draft(id);
    }

    /** Throws the draft away. A sheet that was never out goes with it. */
    void discard(UUID id, long readVersion) {
        Sheet sheet = own.require(id);
        SheetDraft known = draft(id);
        refuseStale(drafts.end(id, readVersion), known);
        if (known.basedOn() == 0) {
            sheets.withdraw(id, sheet.version(), true);
        }
    }

    Sheet change(UUID id, long readVersion, SheetFacts facts) {
        facts.require();
        Sheet known = own.require(id);
        if (!sheets.change(id, readVersion, facts)) {
            throw new StaleVersion(known.version());
        }
        return own.require(id);
    }

    /** Takes it off the shelf, or puts it back. Whoever has its address is told that it is withdrawn. */
    Sheet withdraw(UUID id, long readVersion, boolean withdrawn) {
        Sheet known = own.require(id);
        if (!sheets.withdraw(id, readVersion, withdrawn)) {
            throw new StaleVersion(known.version());
        }
        return own.require(id);
    }

    @Transactional(readOnly = true)
    public SheetDraft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new NotFound("A draft of that sheet"));
    }

    static void refuseStale(boolean current, SheetDraft known) {
        if (!current) {
            throw new StaleVersion(known.version());
        }
    }

    static void requireState(SheetDraft draft, SheetDraft.State state, String step) {
        if (draft.state() != state) {
            throw new IllegalTransition("The draft", draft.state().code(), step);
        }
    }
}
