package org.mrcnetwork.tenants.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of file that are kept, and which of them a browser may show in place. */
enum FileKind {
    PDF("application/pdf", "pdf", true),
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    /** Received, but kept as JPEG or PNG: there is nothing here to write it with. */
    WEBP("image/webp", "webp", true),
    TEXT("text/plain", "txt", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    ODT("application/vnd.oasis.opendocument.text", "odt", false);

    private final String mediaType;
    private final String extension;
    private final boolean shown;

    FileKind(String mediaType, String extension, boolean shown) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.shown = shown;
    }

    static Optional<FileKind> of(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(bare))
                .findFirst();
    }

    String code() {
        return mediaType;
    }

    /** As it is answered: a text says its letters, so that nobody guesses. */
    MediaType contentType() {
        return MediaType.parseMediaType(this == TEXT ? "text/plain;charset=UTF-8" : mediaType);
    }

    String extension() {
        return extension;
    }

    boolean isImage() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    boolean isShown() {
        return shown;
    }
}
