package org.mrcnetwork.network.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes a text apart into words that compare equal however they were typed: without capitals, accents, Arabic vowel
 * signs, or the several code points of one Arabic or Persian letter. Questions and texts go through here alike, so no
 * search engine needs an analyser for a language of its own.
 */
public final class Folding {

    /** Raise with every change of what folds to what: indexes made with another number are made anew. */
    public static final int VERSION = 1;

    /** Letters that Unicode does not take apart into a base letter and a mark, though readers do. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            letter('ß', "ss"),
            letter('æ', "ae"),
            letter('œ', "oe"),
            letter('ø', "o"),
            letter('đ', "d"),
            letter('ð', "d"),
            letter('ħ', "h"),
            letter('þ', "th"),
            letter('ł', "l"),
            letter('ı', "i"),
            letter('ŋ', "n"),
            letter('ə', "e"),
            letter('ɛ', "e"),
            letter('ɔ', "o"),
            letter('ɖ', "d"),
            letter('ɓ', "b"),
            letter('ɗ', "d"),
            letter('ƙ', "k"),
            letter('ƴ', "y"),
            letter('ى', "ي"),
            letter('ی', "ي"),
            letter('ې', "ي"),
            letter('ے', "ي"),
            letter('ک', "ك"),
            letter('ة', "ه"),
            letter('ۀ', "ه"),
            letter('ہ', "ه"),
            letter('ھ', "ه"),
            letter('ٱ', "ا"));

    private Folding() {}

    /** The words of a text in order; letters and digits make words, everything else parts them. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            boolean inside = Character.isLetterOrDigit(point) || start >= 0 && joins(point);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                add(words, text, start, at);
                start = -1;
            }
            at += Character.charCount(point);
        }
        if (start >= 0) {
            add(words, text, start, text.length());
        }
        return words;
    }

    /** The folded words with one space between them. */
    public static String fold(String text) {
        return words(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String folded = foldWord(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }

    private static String foldWord(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !isMarkOfALetter(point) && !isInvisible(point))
                .forEach(point -> {
                    int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
                    if (digit >= 0) {
                        folded.append(digit);
                    } else {
                        folded.append(LETTERS.getOrDefault(point, Character.toString(point)));
                    }
                });
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Marks and joiners stand inside a word but never begin one. */
    private static boolean joins(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isInvisible(point);
        };
    }

    /** Zero-width joiners, soft hyphen and the Arabic stretching sign. */
    private static boolean isInvisible(int point) {
        return point == 0x200C || point == 0x200D || point == 0xAD || point == 0x640;
    }

    /** Accents, and the vowel signs that Arabic and Hebrew leave out; vowel signs of Indian scripts are letters. */
    private static boolean isMarkOfALetter(int point) {
        return point >= 0x300 && point <= 0x36F
                || point >= 0x591 && point <= 0x5C7
                || point >= 0x610 && point <= 0x61A
                || point >= 0x64B && point <= 0x65F
                || point == 0x670
                || point >= 0x6D6 && point <= 0x6ED;
    }

    private static Map.Entry<Integer, String> letter(char from, String to) {
        return Map.entry((int) from, to);
    }
}
