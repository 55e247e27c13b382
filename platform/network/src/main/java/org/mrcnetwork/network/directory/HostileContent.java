package org.mrcnetwork.network.directory;

import java.math.BigDecimal;
import org.mrcnetwork.network.search.Marking;
import tools.jackson.databind.JsonNode;

/** Finds what no database column or reader should meet, wherever it hides in a document. */
final class HostileContent {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ARRAY = 20_000;
    private static final int DEEPEST = 40;
    private static final int MOST_DIGITS = 60;

    private final Faults faults;

    HostileContent(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode node, String pointer) {
        check(node, pointer, 0);
    }

    private void check(JsonNode node, String pointer, int depth) {
        if (depth > DEEPEST) {
            faults.add(pointer, "too-deep", "Nested more than " + DEEPEST + " levels deep.");
        } else if (node.isObject()) {
            for (var property : node.properties()) {
                String name = property.getKey();
                if (name.length() > LONGEST_NAME || !isPlain(name)) {
                    faults.add(pointer, "invalid", "A property's name is too long or has characters not allowed.");
                } else {
                    check(property.getValue(), Pointers.child(pointer, name), depth + 1);
                }
            }
        } else if (node.isArray()) {
            if (node.size() > LONGEST_ARRAY) {
                faults.add(pointer, "too-long", "More than " + LONGEST_ARRAY + " elements.");
                return;
            }
            int index = 0;
            for (JsonNode element : node) {
                check(element, Pointers.child(pointer, index++), depth + 1);
            }
        } else if (node.isString()) {
            checkText(node.stringValue(), pointer);
        } else if (node.isNumber()) {
            checkNumber(node.decimalValue(), pointer);
        }
    }

    private void checkText(String text, String pointer) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(pointer, "too-long", "Longer than " + LONGEST_TEXT + " characters.");
        } else if (!isPlain(text)) {
            faults.add(pointer, "invalid", "Has characters that are not allowed, such as NUL.");
        }
    }

    private void checkNumber(BigDecimal number, String pointer) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            faults.add(pointer, "invalid", "Not a number of ordinary size.");
        }
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0
                        || point == Marking.START
                        || point == Marking.END
                        || Character.getType(point) == Character.SURROGATE);
    }
}
