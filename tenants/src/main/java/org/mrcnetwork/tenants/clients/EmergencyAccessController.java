package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking emergency access to a restricted client's file, and reviewing that it was right. */
@RestController
@RequestMapping("/api/v1/emergency-access")
@Transactional
class EmergencyAccessController {

    private final EmergencyAccess access;
    private final IdempotentRequests requests;

    EmergencyAccessController(EmergencyAccess access, IdempotentRequests requests) {
        this.access = access;
        this.requests = requests;
    }

    /** @param number whole, with its check digit */
    record EmergencyForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(min = 10, max = 2_000) String reason) {}

    record Opened(UUID clientId) {}

    record TakenList(List<EmergencyAccess.Taken> items) {}

    @PostMapping
    @PreAuthorize("hasAuthority('case:break-glass')")
    @ResponseStatus(HttpStatus.CREATED)
    Opened take(
            @Valid @RequestBody EmergencyForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Opened(requests.once(
                key,
                form,
                () -> access.take(
                        form.id(), form.number().strip(), form.reason().strip())));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('case:review-emergency')")
    TakenList taken() {
        return new TakenList(access.taken());
    }

    @PutMapping("/{id}/review")
    @PreAuthorize("hasAuthority('case:review-emergency')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable UUID id) {
        access.review(id);
    }
}
