package org.mrcnetwork.network.library;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Block.Source;
import org.mrcnetwork.network.search.Folding;
import tools.jackson.databind.json.JsonMapper;

/** How blocks rest in PostgreSQL: with their fingerprints, so that it can tell what is outdated by itself. */
final class Blocks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Blocks() {}

    private record Resting(
            UUID id,
            BlockKind kind,
            List<String> lines,
            @Nullable Source source,
            String words,
            @Nullable String statement) {}

    static String text(List<Block> blocks) {
        return JSON.writeValueAsString(blocks.stream()
                .map(block -> new Resting(
                        block.id(), block.kind(), block.lines(), block.source(), block.words(), block.statement()))
                .toList());
    }

    static List<Block> read(String text) {
        return Arrays.stream(JSON.readValue(text, Resting[].class))
                .map(resting -> new Block(resting.id(), resting.kind(), resting.lines(), resting.source()))
                .toList();
    }

    static String title(List<Block> blocks) {
        return blocks.getFirst().lines().getFirst();
    }

    static String folded(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }
}
