package org.mrcnetwork.tenants.enquiries;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent. Rests encrypted.
 *
 * @param from address or number to answer to, as it was sent; nobody when it came without one
 * @param said what was filled in beside the text, by the names of the fields: codes where the form offers a choice
 */
public record Contents(
        @Nullable String from,
        @Nullable String subject,
        String text,
        @Nullable Map<String, String> said) {

    public Contents(@Nullable String from, @Nullable String subject, String text) {
        this(from, subject, text, null);
    }
}
