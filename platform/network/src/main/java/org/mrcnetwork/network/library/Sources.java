package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Block.Source;
import org.mrcnetwork.network.links.LinkState;
import org.mrcnetwork.network.links.LinkStatus;
import org.mrcnetwork.network.links.OfficialLinks;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the pages on which statements rest (handbook 4.5). */
@Component
class Sources {

    /** Somebody should read the page, or find where it went. */
    private static final Set<LinkStatus> TO_LOOK_AT =
            EnumSet.of(LinkStatus.MOVED, LinkStatus.CHANGED, LinkStatus.GONE, LinkStatus.REFUSED);

    private final OfficialLinks links;
    private final JdbcClient database;

    Sources(OfficialLinks links, JdbcClient database) {
        this.links = links;
        this.database = database;
    }

    /**
     * A source that is not as it was.
     *
     * @param status changed, moved, gone or refused
     * @param movedTo where it moved, if that is known
     */
    record SourceTrouble(
            String url,
            LinkStatus status,
            @Nullable String movedTo,
            @Nullable Instant since) {

        private static SourceTrouble from(LinkState state) {
            return new SourceTrouble(state.url(), state.status(), state.movedTo(), state.since());
        }
    }

    /** @param sheet of ours that states something from there */
    record SourceToLookAt(UUID sheet, String title, SourceTrouble trouble) {}

    List<SourceTrouble> troubles(Collection<Block> blocks) {
        return links
                .states(blocks.stream()
                        .map(Block::source)
                        .filter(Objects::nonNull)
                        .map(Source::url)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .filter(state -> TO_LOOK_AT.contains(state.status()))
                .map(SourceTrouble::from)
                .toList();
    }

    /** Of the speaking centre's own sheets. */
    List<SourceToLookAt> toLookAt() {
        record Used(UUID sheet, String title, String url) {}
        List<Used> used = database.sql("""
                        SELECT DISTINCT s.sheet_id, c.title, s.url
                        FROM network.library_statement s JOIN network.library_current c ON c.id = s.sheet_id
                        WHERE s.owner_id = ? AND s.url IS NOT NULL ORDER BY c.title, s.url""")
                .param(Tenancy.required().centre())
                .query((row, _) ->
                        new Used(row.getObject("sheet_id", UUID.class), row.getString("title"), row.getString("url")))
                .list();
        var states = links.states(used.stream().map(Used::url).distinct().toList());
        return used.stream()
                .filter(one -> TO_LOOK_AT.contains(
                        Objects.requireNonNull(states.get(one.url())).status()))
                .map(one -> new SourceToLookAt(
                        one.sheet(), one.title(), SourceTrouble.from(Objects.requireNonNull(states.get(one.url())))))
                .toList();
    }

    /** Somebody has read these pages and found there what is stated: their present words are the known ones. */
    void confirm(Collection<Block> statements) {
        statements.stream()
                .map(Block::source)
                .filter(Objects::nonNull)
                .map(Source::url)
                .distinct()
                .forEach(links::confirm);
    }
}
