package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Block.Source;

/** What became of each block between two versions, word by word. */
final class SheetDifference {

    /** Beyond so many words the change is shown as a whole: nobody reads that word by word. */
    private static final int MOST_WORDS = 3_000;

    private SheetDifference() {}

    enum BlockFate {
        SAME,
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum WordFate {
        SAME,
        ADDED,
        REMOVED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record ChangedWords(WordFate fate, String text) {}

    /**
     * @param words of all lines, with what is gone and what is new, in reading order
     * @param sourceBefore where it is another one now
     */
    record BlockChange(
            UUID id,
            BlockKind kind,
            BlockFate fate,
            boolean moved,
            List<ChangedWords> words,
            @Nullable Source sourceBefore,
            @Nullable Source source) {}

    /** In the order of the later version; what is gone stands behind what it stood behind. */
    static List<BlockChange> between(List<Block> before, List<Block> after) {
        Map<UUID, Block> was = new HashMap<>();
        before.forEach(block -> was.put(block.id(), block));
        Map<UUID, Block> is = new HashMap<>();
        after.forEach(block -> is.put(block.id(), block));
        List<UUID> stayedBefore =
                before.stream().map(Block::id).filter(is::containsKey).toList();
        List<UUID> unmoved = unmoved(
                stayedBefore,
                after.stream().map(Block::id).filter(was::containsKey).toList());
        List<BlockChange> changes = new ArrayList<>();
        for (Block block : after) {
            Block earlier = was.get(block.id());
            changes.add(
                    earlier == null
                            ? whole(block, BlockFate.ADDED, WordFate.ADDED)
                            : between(earlier, block, !unmoved.contains(block.id())));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!is.containsKey(before.get(i).id())) {
                int place = i == 0 ? 0 : placeAfter(changes, before.get(i - 1).id());
                changes.add(place, whole(before.get(i), BlockFate.REMOVED, WordFate.REMOVED));
            }
        }
        return changes;
    }

    private static BlockChange between(Block before, Block after, boolean moved) {
        Source source = Objects.equals(before.source(), after.source()) ? null : before.source();
        boolean same = before.words().equals(after.words()) && Objects.equals(before.source(), after.source());
        return new BlockChange(
                after.id(),
                after.kind(),
                same ? BlockFate.SAME : BlockFate.CHANGED,
                moved,
                words(text(before), text(after)),
                source,
                after.source());
    }

    private static BlockChange whole(Block block, BlockFate fate, WordFate words) {
        return new BlockChange(
                block.id(),
                block.kind(),
                fate,
                false,
                List.of(new ChangedWords(words, text(block))),
                null,
                block.source());
    }

    static List<ChangedWords> words(String before, String after) {
        List<String> from = pieces(before);
        List<String> to = pieces(after);
        List<ChangedWords> words = new ArrayList<>();
        if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
            add(words, WordFate.REMOVED, List.of(before));
            add(words, WordFate.ADDED, List.of(after));
            return words;
        }
        Patch<String> patch = DiffUtils.diff(from, to);
        int done = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            add(words, WordFate.SAME, from.subList(done, delta.getSource().getPosition()));
            add(words, WordFate.REMOVED, delta.getSource().getLines());
            add(words, WordFate.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(words, WordFate.SAME, from.subList(done, from.size()));
        return words;
    }

    /** Words with the space behind them, and signs apart from words; put together they are the text again. */
    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)|(?<=[\\p{L}\\p{N}])(?=[\\p{Punct}،؛؟])"));
    }

    private static void add(List<ChangedWords> words, WordFate fate, List<String> pieces) {
        String text = String.join("", pieces);
        if (!text.isEmpty()) {
            words.add(new ChangedWords(fate, text));
        }
    }

    private static String text(Block block) {
        return String.join("\n", block.lines());
    }

    private static List<UUID> unmoved(List<UUID> before, List<UUID> after) {
        List<UUID> unmoved = new ArrayList<>(before);
        DiffUtils.diff(before, after)
                .getDeltas()
                .forEach(delta -> unmoved.removeAll(delta.getSource().getLines()));
        return unmoved;
    }

    private static int placeAfter(List<BlockChange> changes, UUID block) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).id().equals(block)) {
                return i + 1;
            }
        }
        return changes.size();
    }
}
