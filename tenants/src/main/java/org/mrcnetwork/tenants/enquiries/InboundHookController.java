package org.mrcnetwork.tenants.enquiries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A manager opens and closes the addresses at which other programs hand messages in. */
@RestController
@RequestMapping("/api/v1/inbound-hooks")
@PreAuthorize("hasAuthority('line:manage')")
@Transactional
class InboundHookController {

    private final InboundHooks hooks;
    private final MasterSecret master;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    InboundHookController(InboundHooks hooks, MasterSecret master, IdempotentRequests requests, AuditLog audit) {
        this.hooks = hooks;
        this.master = master;
        this.requests = requests;
        this.audit = audit;
    }

    record HookForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) String name,
            @NotNull EnquiryChannel channel) {}

    record HookChange(@NotBlank @Size(max = 200) String name, boolean open) {}

    /**
     * @param path below the platform's address
     * @param secret only once: when it was made
     */
    record HookView(
            UUID id,
            String name,
            EnquiryChannel channel,
            boolean open,
            @Nullable Instant usedAt,
            String path,
            @Nullable String secret) {}

    record HookList(List<HookView> items) {}

    @GetMapping
    HookList all() {
        return new HookList(hooks.all().stream().map(hook -> view(hook, null)).toList());
    }

    @PostMapping
    ResponseEntity<HookView> open(
            @Valid @RequestBody HookForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (form.channel() == EnquiryChannel.CALL_BACK) {
            throw new InvalidRequest("#/channel", "invalid", "Call-backs come from a hotline, not from a program.");
        }
        String[] secret = new String[1];
        UUID id = requests.once(key, form, () -> {
            secret[0] = hooks.open(form.id(), form.name(), form.channel());
            audit.record("open-hook", "hook", form.id());
            return form.id();
        });
        return tagged(HttpStatus.CREATED, required(id), secret[0]);
    }

    @PutMapping("/{id}")
    ResponseEntity<HookView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody HookChange change) {
        IfMatch.require(read, required(id).version());
        hooks.change(id, change.name(), change.open());
        audit.record("change-hook", "hook", id);
        return tagged(HttpStatus.OK, required(id), null);
    }

    /** Makes another secret; the old one is worth nothing from now on. */
    @PostMapping("/{id}/secret")
    ResponseEntity<HookView> renew(@PathVariable UUID id) {
        required(id);
        String secret = hooks.renew(id);
        audit.record("renew-hook", "hook", id);
        return tagged(HttpStatus.OK, required(id), secret);
    }

    private InboundHooks.Hook required(UUID id) {
        return hooks.find(id).orElseThrow(() -> new NotFound("That address"));
    }

    private ResponseEntity<HookView> tagged(HttpStatus status, InboundHooks.Hook hook, @Nullable String secret) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(hook.version())).body(view(hook, secret));
    }

    private HookView view(InboundHooks.Hook hook, @Nullable String secret) {
        return new HookView(
                hook.id(),
                hook.name(),
                hook.channel(),
                hook.open(),
                hook.usedAt(),
                "/hooks/inbound/" + new HookToken(Tenancy.required().centre(), hook.id()).text(master),
                secret);
    }
}
