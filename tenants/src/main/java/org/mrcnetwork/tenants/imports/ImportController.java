package org.mrcnetwork.tenants.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Importing clients from a spreadsheet, step by step. */
@RestController
@RequestMapping("/api/v1/client-imports")
@PreAuthorize("hasAuthority('client:import')")
class ImportController {

    private final ImportingClients importing;
    private final ClientImports imports;

    ImportController(ImportingClients importing, ClientImports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    record ImportList(List<ImportView> items, @Nullable String next) {}

    record FileReadingForm(
            @Nullable @Pattern(regexp = "UTF-8|UTF-16LE|UTF-16BE|windows-1252|windows-1256")
            String encoding,

            @Nullable @Pattern(regexp = "[,;\t|]") String separator,
            @Nullable @Min(0) @Max(999) Integer sheet) {}

    /** @param row null for all of them */
    record SimilarChoiceForm(@Nullable Integer row, @NotNull FindingChoice choice) {}

    /** The body is the file itself. What it is, its first bytes say; the content type is not looked at. */
    @PostMapping
    ResponseEntity<ImportView> upload(
            @RequestParam UUID id,
            @RequestParam @NotBlank @Size(max = 200) String fileName,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        importing.upload(id, fileName, request.getInputStream(), key);
        return shown(id, HttpStatus.CREATED);
    }

    @GetMapping
    @Transactional(readOnly = true)
    ImportList latest() {
        return new ImportList(importing.latest(), null);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<ImportView> read(@PathVariable UUID id) {
        return shown(id, HttpStatus.OK);
    }

    @PostMapping("/{id}/reading")
    @Transactional
    ResponseEntity<ImportView> readAgain(@PathVariable UUID id, @Valid @RequestBody FileReadingForm form) {
        importing.readAgain(id, new ReadingFiles.Wanted(form.encoding(), form.separator(), form.sheet()));
        return shown(id, HttpStatus.OK);
    }

    @PostMapping("/{id}/check")
    @Transactional
    ResponseEntity<ImportView> check(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ImportPlan plan) {
        importing.check(id, IfMatch.version(read), plan);
        return shown(id, HttpStatus.ACCEPTED);
    }

    @PutMapping("/{id}/choice")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable UUID id, @Valid @RequestBody SimilarChoiceForm form) {
        importing.choose(id, form.row(), form.choice());
    }

    @PostMapping("/{id}/run")
    @Transactional
    ResponseEntity<ImportView> run(@PathVariable UUID id) {
        importing.run(id);
        return shown(id, HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/cancellation")
    @Transactional
    ResponseEntity<ImportView> cancel(@PathVariable UUID id) {
        importing.cancel(id);
        return shown(id, HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/undo")
    @Transactional
    ResponseEntity<ImportView> undo(@PathVariable UUID id) {
        importing.undo(id);
        return shown(id, HttpStatus.ACCEPTED);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(@PathVariable UUID id) {
        importing.destroy(id);
    }

    private ResponseEntity<ImportView> shown(UUID id, HttpStatus status) {
        ClientImport one = imports.find(id).orElseThrow(() -> new NotFound("That import"));
        return ResponseEntity.status(status).eTag(IfMatch.tag(one.version())).body(importing.view(one));
    }
}
