package org.mrcnetwork.tenants.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person's name in whatever script; many people have one part only. */
@Embeddable
public record Name(
        @Column(name = "given_name") @NotBlank @Size(max = 200)
        String given,

        @Column(name = "family_name") @Nullable @Size(max = 200)
        String family) {

    /** For comparing: without accents and case, in one spelling of white space. */
    String folded() {
        return fold(full());
    }

    public String full() {
        return family == null || family.isBlank() ? given : given + " " + family;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
