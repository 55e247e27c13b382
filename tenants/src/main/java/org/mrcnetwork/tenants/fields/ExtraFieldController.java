package org.mrcnetwork.tenants.fields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
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

/** The centre's own questions: asked by everybody who registers, kept by whoever runs the centre. */
@RestController
@RequestMapping("/api/v1/extra-fields")
@Transactional
class ExtraFieldController {

    private final KeepingFields keeping;
    private final FieldStore fields;
    private final CodeLists lists;
    private final CentreLanguage language;
    private final AuditLog audit;

    ExtraFieldController(
            KeepingFields keeping, FieldStore fields, CodeLists lists, CentreLanguage language, AuditLog audit) {
        this.keeping = keeping;
        this.fields = fields;
        this.lists = lists;
        this.language = language;
        this.audit = audit;
    }

    record ExtraFieldForm(
            @NotNull @Pattern(regexp = CodeListController.CODE)
            String key,

            @NotNull InLanguages names,
            @NotNull InLanguages helps,
            @NotNull FieldKind kind,
            @Nullable UUID listId,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal least,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal most,
            boolean identifying,
            boolean sensitive,
            @NotNull AskedAt asked,
            boolean retired) {}

    record FieldOrderForm(@NotNull @Size(max = 500) List<@NotNull UUID> ids) {}

    /**
     * @param lists what is offered, retired values too: a file may say them
     * @param language the centre's own, by BCP 47: what is not translated is shown in it
     */
    record ExtraFieldList(List<ExtraField> items, List<CodeList> lists, String language) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read-summary')")
    ExtraFieldList all() {
        return new ExtraFieldList(fields.all(), lists.all(), language.tag());
    }

    /** Adds it, or changes what is there; then over the version that was read. Safe to repeat. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('centre:configure')")
    ExtraField keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ExtraFieldForm form) {
        ExtraField kept = keeping.keep(id, read, form);
        audit.record("keep-extra-field", "extra-field", id);
        return kept;
    }

    @PutMapping
    @PreAuthorize("hasAuthority('centre:configure')")
    ExtraFieldList order(@Valid @RequestBody FieldOrderForm form) {
        fields.order(form.ids());
        audit.record("order-extra-fields", "centre", Tenancy.required().centre());
        return all();
    }
}
