package org.mrcnetwork.tenants.fields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of answers that the centre keeps, for whoever runs it. */
@RestController
@RequestMapping("/api/v1/code-lists")
@Transactional
class CodeListController {

    /** A code begins with a letter, so that none can be taken for a number or a date. */
    static final String CODE = "[a-z][a-z0-9-]{0,39}";

    private static final int LONGEST_WORDS = 200;

    private final CodeLists lists;
    private final CentreLanguage language;
    private final AuditLog audit;

    CodeListController(CodeLists lists, CentreLanguage language, AuditLog audit) {
        this.lists = lists;
        this.language = language;
        this.audit = audit;
    }

    record CodeEntryForm(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull InLanguages labels,
            boolean retired) {}

    record CodeListForm(
            @NotNull InLanguages names,
            @NotNull @Size(max = 200) List<@NotNull @Valid CodeEntryForm> entries) {}

    record CodeListList(List<CodeList> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read-summary')")
    CodeListList all() {
        return new CodeListList(lists.all());
    }

    /** Adds it, or changes what is there; then over the version that was read. Safe to repeat. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('centre:configure')")
    CodeList keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody CodeListForm form) {
        List<CodeList.Entry> entries = form.entries().stream()
                .map(entry -> new CodeList.Entry(entry.code(), entry.labels(), entry.retired()))
                .toList();
        CodeList known = lists.find(id).orElse(null);
        require(form, known);
        CodeList kept;
        if (known == null) {
            kept = lists.add(new CodeList(id, form.names(), entries, 0));
        } else if (known.names().equals(form.names()) && known.entries().equals(entries)) {
            kept = known;
        } else {
            kept = lists.change(known, new CodeList(id, form.names(), entries, IfMatch.version(read)));
        }
        audit.record("keep-code-list", "code-list", id);
        return kept;
    }

    private void require(CodeListForm form, @Nullable CodeList known) {
        List<Fault> faults = new ArrayList<>();
        String own = language.tag();
        Wording.require(form.names(), own, LONGEST_WORDS, "#/names", faults);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < form.entries().size(); i++) {
            CodeEntryForm entry = form.entries().get(i);
            Wording.require(entry.labels(), own, LONGEST_WORDS, "#/entries/" + i + "/labels", faults);
            if (!seen.add(entry.code())) {
                faults.add(new Fault("#/entries/" + i + "/code", "repeated", "This code is in the list already."));
            }
        }
        // Somewhere it may have been chosen, also by a client of whom whoever keeps the list may not know.
        if (known != null && known.entries().stream().anyMatch(entry -> !seen.contains(entry.code()))) {
            faults.add(new Fault("#/entries", "code-gone", "A value is retired, never taken out."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }
}
