package org.mrcnetwork.tenants.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much alike two names are, from 0 to 1, in whatever scripts and whatever order of their words. */
final class NameLikeness {

    private static final double SAME_SOUND = 0.95;

    private NameLikeness() {}

    static double of(String one, String other) {
        List<String> mine = Romanising.words(one);
        List<String> theirs = Romanising.words(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        double parted = matched(mine, theirs);
        // Ali Reza is Alireza.
        double joined = word(String.join("", mine), String.join("", theirs));
        return Math.max(parted, joined);
    }

    /** Each word with the likest of the other name's; a word too many counts half. */
    private static double matched(List<String> mine, List<String> theirs) {
        List<String> fewer = mine.size() <= theirs.size() ? mine : theirs;
        List<String> left = new ArrayList<>(fewer == mine ? theirs : mine);
        double sum = 0;
        for (String word : fewer) {
            String likest = left.getFirst();
            for (String candidate : left) {
                likest = word(word, candidate) > word(word, likest) ? candidate : likest;
            }
            sum += word(word, likest);
            left.remove(likest);
        }
        return sum / (fewer.size() + 0.5 * left.size());
    }

    private static double word(String one, String other) {
        String latin = String.join("", Romanising.latin(one));
        String theirs = String.join("", Romanising.latin(other));
        if (one.equals(other) || (!latin.isEmpty() && latin.equals(theirs))) {
            return 1;
        }
        double spelt = overlap(pairs(latin), pairs(theirs));
        return Math.max(spelt, overlap(Sounds.of(one), Sounds.of(other)) > 0 ? SAME_SOUND : 0);
    }

    /** Twice what both have, in what both have together (Dice). */
    private static double overlap(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        String padded = " " + word + " ";
        for (int i = 0; i + 2 <= padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }
}
