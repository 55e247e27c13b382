package org.mrcnetwork.network.recruiters;

import java.util.ArrayList;
import java.util.List;

/**
 * A short word as it may have been meant: with a letter wrong, missing or too many, or two of them swapped. Of three or
 * four letters too few trigrams are left after such an error for the database to see a similarity.
 */
final class OneLetterOff {

    private OneLetterOff() {}

    /** @param word folded: letters and digits only, so that nothing in it is a pattern */
    static String pattern(String word) {
        List<String> letters = word.codePoints().mapToObj(Character::toString).toList();
        List<String> meant = new ArrayList<>(List.of(word));
        for (int i = 0; i <= letters.size(); i++) {
            String before = String.join("", letters.subList(0, i));
            String after = String.join("", letters.subList(i, letters.size()));
            meant.add(before + "[^ ]" + after);
            if (i < letters.size()) {
                String rest = String.join("", letters.subList(i + 1, letters.size()));
                meant.add(before + "[^ ]" + rest);
                meant.add(before + rest);
                if (i + 1 < letters.size()) {
                    meant.add(before
                            + letters.get(i + 1)
                            + letters.get(i)
                            + String.join("", letters.subList(i + 2, letters.size())));
                }
            }
        }
        return "(^| )(" + String.join("|", meant) + ")( |$)";
    }
}
