package org.mrcnetwork.tenants.fields;

import java.util.List;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** What a centre words itself is worded in its own language at least: that is what everybody falls back to. */
final class Wording {

    private Wording() {}

    static void require(InLanguages words, String language, int longest, String pointer, List<Fault> faults) {
        if (!words.words().containsKey(language)) {
            faults.add(new Fault(pointer + "/" + language, "required", "Say it in the centre's own language."));
        }
        requireWellFormed(words, longest, pointer, faults);
    }

    static void requireWellFormed(InLanguages words, int longest, String pointer, List<Fault> faults) {
        if (!words.isWellFormed(longest)) {
            faults.add(new Fault(pointer, "invalid", "Words by language tag, of at most " + longest + " letters."));
        }
    }
}
