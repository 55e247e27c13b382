package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Sounds that browsers play. Told by how the file begins, never by what its sender says of it. */
public enum SoundKind {
    MP3(
            "audio/mpeg",
            file -> begins(file, 0, "ID3") || file.length > 1 && file[0] == (byte) 0xFF && (file[1] & 0xE6) == 0xE2),
    OGG("audio/ogg", file -> begins(file, 0, "OggS")),
    M4A("audio/mp4", file -> begins(file, 4, "ftyp")),
    WAV("audio/wav", file -> begins(file, 0, "RIFF") && begins(file, 8, "WAVE")),
    WEBM("audio/webm", file -> begins(file, 0, "\u001aE\u00df\u00a3"));

    private final String mediaType;
    private final Predicate<byte[]> is;

    SoundKind(String mediaType, Predicate<byte[]> is) {
        this.mediaType = mediaType;
        this.is = is;
    }

    static Optional<SoundKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.is.test(file)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] file, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
