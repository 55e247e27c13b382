package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a block of a sheet is. Its words are plain text in lines, so that there is nothing in them to be sanitised away. */
public enum BlockKind {
    TITLE(1, 1, false),
    SUMMARY(1, 1, false),
    HEADING(1, 1, false),
    PARAGRAPH(1, 1, true),
    /** What must not be overlooked. */
    WARNING(1, 1, true),
    LIST(1, 40, true),
    /** In this order. */
    STEPS(1, 40, true),
    /** To be ticked off, on paper too. */
    CHECKLIST(1, 60, true),
    /** A question and its answer. */
    QUESTION(2, 2, true),
    /** A word and what it means. */
    TERM(2, 2, true),
    /** What there is behind the address of its source. */
    LINK(1, 1, true);

    private final int fewest;
    private final int most;
    private final boolean statement;

    BlockKind(int fewest, int most, boolean statement) {
        this.fewest = fewest;
        this.most = most;
        this.statement = statement;
    }

    boolean mayHave(int lines) {
        return lines >= fewest && lines <= most;
    }

    /** Whether it states something, and so needs a source and somebody who compared the two. */
    public boolean isStatement() {
        return statement;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
