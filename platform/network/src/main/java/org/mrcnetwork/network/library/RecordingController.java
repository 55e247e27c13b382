package org.mrcnetwork.network.library;

import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.library.SheetReading.Recording;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets read out, for people who do not read (handbook 9.4). */
@RestController
@RequestMapping("/api/v1/library/sheets/{sheet}/recordings")
@Transactional
class RecordingController {

    static final int LARGEST = 10 * 1024 * 1024;

    private final OwnSheets sheets;
    private final Translations translations;
    private final ReadingSheets reading;
    private final Recordings recordings;

    RecordingController(OwnSheets sheets, Translations translations, ReadingSheets reading, Recordings recordings) {
        this.sheets = sheets;
        this.translations = translations;
        this.reading = reading;
        this.recordings = recordings;
    }

    /**
     * The file itself is the body, up to 10 MB: MP3, Ogg, M4A, WAV or WebM. The same id again changes nothing.
     *
     * @param language BCP 47, in which it is read out; who says the sheet in it may send it
     */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('library:translate')")
    @ResponseStatus(HttpStatus.CREATED)
    Recording add(
            @PathVariable UUID sheet,
            @PathVariable UUID id,
            @RequestParam String language,
            @RequestBody(required = false) byte[] file) {
        Sheet known = sheets.visible(sheet);
        String tag = Languages.require(language, "#/language");
        requireSpeaking(known, tag);
        if (file == null || file.length == 0) {
            throw new InvalidRequest("#", "required", "The file is empty.");
        }
        if (file.length > LARGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "At most 10 MB.");
        }
        SoundKind kind = SoundKind.of(file)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "file-kind-refused",
                        "A sound: MP3, Ogg, M4A, WAV or WebM."));
        SheetReading read = read(known, tag);
        recordings.add(id, sheet, tag, kind, file, read.words(), Person.speaking());
        return read(known, tag).recordings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("That recording"));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('library:read')")
    ResponseEntity<Resource> play(@PathVariable UUID sheet, @PathVariable UUID id) {
        return answer(recordings.sound(sheet, id));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('library:translate')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID sheet, @PathVariable UUID id) {
        sheets.visible(sheet);
        if (!recordings.remove(sheet, id)) {
            throw new NotFound("That recording");
        }
    }

    private static ResponseEntity<Resource> answer(Optional<Recordings.Sound> found) {
        Recordings.Sound sound = found.orElseThrow(() -> new NotFound("That recording"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sound.kind().mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new ByteArrayResource(sound.bytes()));
    }

    private SheetReading read(Sheet sheet, String language) {
        return reading.current(sheet, language).orElseThrow(() -> new NotFound("A version of that sheet"));
    }

    private void requireSpeaking(Sheet sheet, String language) {
        boolean ours = sheets.isOurs(sheet)
                || translations
                        .language(sheet.id(), language)
                        .filter(Translations.TakenOn::isOurs)
                        .isPresent();
        if (!ours) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-the-translator",
                    "Another centre translates this sheet into that language. Tell them what is wrong.");
        }
    }
}
