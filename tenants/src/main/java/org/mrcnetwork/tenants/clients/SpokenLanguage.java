package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language that a client speaks. In a list of them the first is the one to speak with the client.
 *
 * @param tag BCP 47
 * @param level null where nobody asked
 */
public record SpokenLanguage(
        @NotNull @Pattern(regexp = TAG) String tag,
        @Nullable LanguageLevel level) {

    static final String TAG = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}";
}
