package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What binds every later step with a client: whoever books, writes or receives the client goes by it.
 *
 * @param interpreter the language to interpret, BCP 47 (a sign language too); null when none is needed
 * @param counsellor the client would rather speak to a woman or a man; offered to everybody, and nobody is asked why
 * @param access what else makes the centre reachable, in words; kept encrypted
 */
public record Needs(
        @Nullable @Pattern(regexp = SpokenLanguage.TAG) String interpreter,
        @Nullable Literacy literacy,
        @NotNull @Size(max = 6) List<@NotNull Disability> disabilities,
        @Nullable Gender counsellor,
        @Nullable @Size(max = 1_000) String access) {

    static final Needs NONE = new Needs(null, null, List.of(), null, null);
}
