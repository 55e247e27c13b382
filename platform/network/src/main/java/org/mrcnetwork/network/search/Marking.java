package org.mrcnetwork.network.search;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Marks found words in a text, as plain text: two code points that mean nothing elsewhere stand for the ends. */
public final class Marking {

    public static final char START = '\uE000';
    public static final char END = '\uE001';

    private Marking() {}

    /** The text with every matching word between {@link #START} and {@link #END}; null when no word matches. */
    public static @Nullable String mark(String text, Predicate<String> foldedWordMatches) {
        StringBuilder marked = new StringBuilder(text.length() + 16);
        int done = 0;
        for (Word word : Folding.words(text)) {
            if (foldedWordMatches.test(word.folded())) {
                marked.append(text, done, word.start())
                        .append(START)
                        .append(text, word.start(), word.end())
                        .append(END);
                done = word.end();
            }
        }
        return done == 0 ? null : marked.append(text, done, text.length()).toString();
    }
}
