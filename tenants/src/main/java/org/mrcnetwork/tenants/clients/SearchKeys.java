package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a client is found.
 *
 * @param words of the name, as spelt and in Latin letters; and when the client was born
 * @param sounds of each word, and of each two neighbours as one, since Ali Reza is Alireza; and when the client was born
 * @param latin the whole name in Latin letters, to rank by
 */
record SearchKeys(Set<String> words, Set<String> sounds, String latin) {

    /** Counted up when other keys are made of the same name: the stored ones of older editions are made anew. */
    static final int EDITION = 1;

    static SearchKeys of(Name name, @Nullable LocalDate birthDate, @Nullable Integer birthYear) {
        List<String> spelt = Romanising.words(name.full());
        Set<String> words = new LinkedHashSet<>(spelt);
        Set<String> sounds = new LinkedHashSet<>();
        List<String> latin = new ArrayList<>();
        for (int i = 0; i < spelt.size(); i++) {
            List<String> letters = Romanising.latin(spelt.get(i));
            words.addAll(letters);
            latin.addAll(letters);
            sounds.addAll(Sounds.of(spelt.get(i)));
            if (i > 0) {
                sounds.addAll(Sounds.of(spelt.get(i - 1) + spelt.get(i)));
            }
        }
        if (birthDate != null) {
            words.add(born(birthDate));
            sounds.add(born(birthDate));
        }
        Integer year = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
        if (year != null) {
            words.add(born(year));
            sounds.add(born(year));
        }
        return new SearchKeys(words, sounds, String.join(" ", latin));
    }

    static String born(LocalDate date) {
        return "#" + date;
    }

    static String born(int year) {
        return "#" + year;
    }
}
