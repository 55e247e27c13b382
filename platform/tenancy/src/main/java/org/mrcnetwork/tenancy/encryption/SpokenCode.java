package org.mrcnetwork.tenancy.encryption;

import java.util.Locale;
import java.util.Optional;

/**
 * Fifty bits that can be read out on a bad line: ten letters and digits in three groups, none of which is taken for
 * another (Crockford's Base32). Typed back with O for 0, with I or L for 1, in small letters or without the gaps, it is
 * the same.
 */
public record SpokenCode(String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final int BYTES = 7;

    /**
     * Out of a keyed hash, so that nobody without the key can tell which there are. Of its end: a hash of
     * {@link CentreKeys#hash} begins with the name of its key, which is the same in all of them.
     */
    public static SpokenCode of(byte[] hash) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * BITS;
            int at = hash.length - BYTES + bit / 8;
            int pair = (hash[at] & 0xff) << 8 | hash[at + 1] & 0xff;
            letters.append(ALPHABET.charAt(pair >> 16 - BITS - bit % 8 & 31));
        }
        return new SpokenCode(letters.toString());
    }

    /** Empty for what cannot be one. */
    public static Optional<SpokenCode> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new SpokenCode(letters))
                : Optional.empty();
    }

    /** As it is printed: 7KQ 2XF 93DM. */
    public String inGroups() {
        return letters.substring(0, 3) + " " + letters.substring(3, 6) + " " + letters.substring(6);
    }
}
