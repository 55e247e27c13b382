package org.mrcnetwork.network.library;

import org.mrcnetwork.network.search.Marking;

/** Text that is nothing but text: what would hide words, or turn their order round for the eye, is refused. */
final class PlainLines {

    static final String FAULT =
            "Has characters that are not allowed, such as ones that turn the writing direction round.";

    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private PlainLines() {}

    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainLines::isPlain);
    }

    static String cleaned(String line) {
        return line.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || type != Character.CONTROL
                        && type != Character.SURROGATE
                        && point != LEFT_TO_RIGHT_OVERRIDE
                        && point != RIGHT_TO_LEFT_OVERRIDE
                        && point != Marking.START
                        && point != Marking.END;
    }
}
