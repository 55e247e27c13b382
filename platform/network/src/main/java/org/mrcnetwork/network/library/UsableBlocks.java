package org.mrcnetwork.network.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.network.library.Block.Source;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** What must hold of a sheet's blocks: a little while it is being written, everything before others read it. */
final class UsableBlocks {

    static final int MOST = 300;

    private final List<Fault> faults = new ArrayList<>();

    private UsableBlocks() {}

    /**
     * The blocks as they are kept.
     *
     * @throws InvalidRequest naming every fault at once
     */
    static List<Block> writable(List<Block> blocks) {
        UsableBlocks usable = new UsableBlocks();
        usable.shape(blocks);
        usable.refuse();
        return blocks.stream()
                .map(block -> new Block(
                        block.id(),
                        block.kind(),
                        block.lines().stream().map(PlainLines::cleaned).toList(),
                        block.source()))
                .toList();
    }

    /**
     * Refuses what others must not read yet: a statement without words, without a source, or that nobody has compared
     * with its source.
     *
     * @param checks by block, those that hold for its present words
     */
    static void requireReadable(List<Block> blocks, Map<UUID, StatementCheck> checks, LocalDate today) {
        UsableBlocks usable = new UsableBlocks();
        for (int i = 0; i < blocks.size(); i++) {
            usable.readable(blocks.get(i), checks, today, "#/blocks/" + i);
        }
        if (blocks.stream().noneMatch(block -> block.kind().isStatement())) {
            usable.add("#/blocks", "required", "A sheet states something.");
        }
        usable.refuse();
    }

    private void shape(List<Block> blocks) {
        if (blocks.size() < 2
                || blocks.get(0).kind() != BlockKind.TITLE
                || blocks.get(1).kind() != BlockKind.SUMMARY
                || blocks.stream().skip(2).anyMatch(UsableBlocks::isHead)) {
            add("#/blocks", "invalid", "A title, a summary, and then the rest.");
        }
        if (blocks.size() > MOST) {
            add("#/blocks", "too-long", "At most " + MOST + " blocks.");
        }
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String at = "#/blocks/" + i;
            if (!ids.add(block.id())) {
                add(at + "/id", "taken", "Another block has this id.");
            }
            if (!block.kind().mayHave(block.lines().size())) {
                add(at + "/lines", "invalid", "Not as many lines as a block of this kind has.");
            }
            for (int line = 0; line < block.lines().size(); line++) {
                if (!PlainLines.isPlain(block.lines().get(line))) {
                    add(at + "/lines/" + line, "invalid", PlainLines.FAULT);
                }
            }
            source(block, at);
        }
    }

    private void source(Block block, String at) {
        Source source = block.source();
        if (source == null) {
            return;
        }
        if (!block.kind().isStatement()) {
            add(at + "/source", "invalid", "Only what is stated has a source.");
        }
        if (!isAddress(source.url())) {
            add(at + "/source/url", "invalid", "The address of a page, beginning with https://.");
        }
        if (!PlainLines.isPlain(source.name()) || source.name().contains("\n")) {
            add(at + "/source/name", "invalid", PlainLines.FAULT);
        }
    }

    private void readable(Block block, Map<UUID, StatementCheck> checks, LocalDate today, String at) {
        for (int line = 0; line < block.lines().size(); line++) {
            if (block.lines().get(line).isBlank()) {
                add(at + "/lines/" + line, "required", "Has no words yet.");
            }
        }
        if (!block.kind().isStatement()) {
            return;
        }
        if (block.source() == null || block.source().name().isBlank()) {
            add(at + "/source", "required", "Every statement names the official page that it rests on.");
        }
        StatementCheck check = checks.get(block.id());
        if (check == null || !check.dueOn().isAfter(today)) {
            add(
                    at + "/check",
                    "required",
                    "Nobody has compared these words with their source, or that was too long ago.");
        }
    }

    private static boolean isHead(Block block) {
        return block.kind() == BlockKind.TITLE || block.kind() == BlockKind.SUMMARY;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }
}
