package org.mrcnetwork.tenants.clients;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of any script in plain Latin letters, so that they can be compared. By ICU. */
final class Romanising {

    private static final int WORDS = 12;

    // Cyrillic as it is spelt in passports: what is left of ISO 9 without its accents is another name.
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

    private Romanising() {}

    /** The words of a name, folded, in its own script. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʼʿʾ`´\\u200c]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ")).distinct().limit(WORDS).toList();
    }

    /** One folded word in Latin letters; more than one where the script writes no spaces. */
    static List<String> latin(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return List.of(word);
        }
        String latin;
        // An ICU transliterator remembers the compound it is made of and may be used by one thread at a time only.
        synchronized (LATIN) {
            latin = LATIN.transliterate(word);
        }
        String plain = latin.replaceAll("[^a-z0-9 ]", "").strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" +"));
    }
}
