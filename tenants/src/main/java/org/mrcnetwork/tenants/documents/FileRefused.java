package org.mrcnetwork.tenants.documents;

import java.util.List;
import java.util.Map;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A file that is not stored, and why. */
final class FileRefused extends Refusal {

    private FileRefused(HttpStatus status, String name, String detail, Map<String, Object> more) {
        super(status, name, detail, List.of(), more);
    }

    static FileRefused kind(String found) {
        return new FileRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "file-kind-refused",
                "Files of this kind are not stored: only PDF, JPEG, PNG, WebP, plain text in UTF-8, DOCX and ODT.",
                Map.of("found", found));
    }

    /** Apple's photographs, whose place and time of taking cannot be taken out here. */
    static FileRefused heic() {
        return new FileRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "heic-refused",
                "A HEIC photograph says where it was taken, and that cannot be taken out here. Send it as JPEG.",
                Map.of());
    }

    static FileRefused mismatch(String claimed, String found) {
        return new FileRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "file-kind-mismatch",
                "The file is another kind than it says.",
                Map.of("claimed", claimed, "found", found));
    }

    static FileRefused suspicious(String what) {
        return new FileRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "file-suspicious",
                "The file is not stored: " + what + ". Scan or photograph the paper instead.",
                Map.of());
    }

    static FileRefused unreadable() {
        return new FileRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "file-unreadable",
                "The file is broken or was cut off on the way. Scan or photograph the paper again.",
                Map.of());
    }

    static FileRefused tooManyPixels(long most) {
        return new FileRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "image-too-large",
                "The image has too many pixels: at most " + most / 1_000_000 + " megapixels are stored.",
                Map.of());
    }

    static FileRefused tooLarge(long most) {
        return new FileRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "payload-too-large",
                "At most " + most + " bytes are accepted here.",
                Map.of());
    }
}
