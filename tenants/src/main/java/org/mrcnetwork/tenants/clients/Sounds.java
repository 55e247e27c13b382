package org.mrcnetwork.tenants.clients;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a word when everything is taken away that people spell differently: vowels, doubled letters, and
 * letters that stand for one sound. Mohammed, Muhamed, Mehmet, Мухаммед and محمد are one.
 */
final class Sounds {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private Sounds() {}

    /** Of a whole folded word of any script: one, or two where Arabic and Persian read the same letters differently. */
    static Set<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String read : readings(word)) {
            for (String latin : Romanising.latin(read)) {
                sounds.add(ending(skeleton(latin), latin));
            }
        }
        return sounds;
    }

    /** Of a word that is still being typed: what the sound of the whole word begins with. Empty when that says too little. */
    static Set<String> beginnings(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String read : readings(word)) {
            for (String latin : Romanising.latin(read)) {
                String skeleton = skeleton(latin);
                if (skeleton.length() >= 2) {
                    sounds.add(skeleton);
                }
            }
        }
        return sounds;
    }

    private static Set<String> readings(String word) {
        if (!ARABIC.matcher(word).find()) {
            return Set.of(word);
        }
        String plain = word.replaceAll("[أإآٱ]", "ا")
                .replaceAll("[ءئؤ]", "")
                .replaceAll("[ةه]$", "")
                .replaceAll("ى", "ي")
                // An h of its own, lest it be taken for the second half of sh or zh.
                .replaceAll("(?<=.)ه", "اه")
                .replaceAll("^ال(?=.{3})", "");
        Set<String> readings = new LinkedHashSet<>();
        readings.add(plain.replaceAll("[ضذ]", "د")
                .replace('ث', 'ت')
                .replace('ظ', 'ز')
                .replaceAll("(?<=.)و", ""));
        readings.add(plain.replaceAll("[ضذظ]", "ز").replace('ث', 'س').replaceAll("و", "v"));
        return readings;
    }

    private static String skeleton(String latin) {
        String joined = latin.replaceAll("^a?bd[aeiou]?l(?=[a-z]{3})", "abd")
                .replaceAll("^ou(?=[aei])", "w")
                .replaceAll("^(w|v)", "v")
                .replaceAll("^y", "j")
                .replaceAll("dzh|dj|zh", "j")
                .replaceAll("tch|sch|sh|ch|sz|cz", "s")
                .replaceAll("kh", "h")
                .replaceAll("gh", "g")
                .replaceAll("dh", "d")
                .replaceAll("th", "t")
                .replaceAll("ph", "f")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("c?k|q|c", "k")
                .replaceAll("x", "ks");
        return joined.replaceAll("[aeiouyw]", "").replaceAll("(.)\\1+", "$1");
    }

    private static String ending(String skeleton, String latin) {
        String ended = skeleton.length() > 1 ? skeleton.replaceAll("h$", "").replaceAll("d$", "t") : skeleton;
        return ended.isEmpty() ? latin : ended;
    }
}
