package org.mrcnetwork.tenants.documents;

import java.text.Normalizer;

/** The name that a file had on somebody's device, made harmless: no folders, no tricks with directions, the true ending. */
final class FileName {

    private static final int LONGEST = 120;

    /** But for the two joiners, without which Persian and Indic names are misspelt. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\u200c\\u200d]]]";

    private FileName() {}

    static String cleaned(String name, FileKind kind) {
        String last = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "");
        String visible =
                last.replaceAll(INVISIBLE, "").replaceAll("[<>:\"|?*;%]", " ").replaceAll("\\s+", " ");
        String stem = visible.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("^[. ]+|[. ]+$", "");
        String kept = stem.isEmpty() ? "document" : stem;
        int end = Math.min(kept.length(), LONGEST);
        if (end < kept.length() && Character.isHighSurrogate(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(0, end) + "." + kind.extension();
    }
}
