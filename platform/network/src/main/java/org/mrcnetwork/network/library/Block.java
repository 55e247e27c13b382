package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sheet that keeps its id from version to version, so that a check and a translation of it can tell whether
 * it is still the same.
 *
 * @param lines plain text; how many depends on the kind
 * @param source what a statement rests on; of a {@link BlockKind#LINK} that to which it leads
 */
public record Block(
        @NotNull UUID id,
        @NotNull BlockKind kind,
        @NotNull @Size(max = 60) List<@NotNull @Size(max = 4_000) String> lines,
        @Nullable @Valid Source source) {

    /**
     * An official page.
     *
     * @param name who says it there, as a reader is told
     */
    public record Source(
            @NotNull @Size(max = 2_000) @Pattern(regexp = ADDRESS)
            String url,

            @NotNull @Size(max = 300) String name) {

        static final String ADDRESS = "https?://[^\\s/?#@\\\\]+([/?#]\\S*)?";
    }

    /** Changes with the words: what a translation is a translation of. */
    String words() {
        return fingerprint(kind.name(), String.join("\n", lines));
    }

    /** Changes with the words and with the source: what a check is a check of. Null where nothing is stated. */
    @Nullable
    String statement() {
        return kind.isStatement()
                ? fingerprint(kind.name(), String.join("\n", lines), source == null ? "" : source.url())
                : null;
    }

    static String fingerprint(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
