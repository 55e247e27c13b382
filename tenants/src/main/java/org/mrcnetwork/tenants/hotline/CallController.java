package org.mrcnetwork.tenants.hotline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenants.clients.Gender;
import org.mrcnetwork.tenants.services.ContactReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs a call while the next one is ringing. */
@RestController
@RequestMapping("/api/v1/hotline/calls")
@Transactional
class CallController {

    private final LoggingCalls logging;
    private final IdempotentRequests requests;

    CallController(LoggingCalls logging, IdempotentRequests requests) {
        this.logging = logging;
        this.requests = requests;
    }

    /**
     * A call. It has no member for a name, a number or free words about the caller.
     *
     * @param seconds how long it took
     * @param language in which it was held, one of the line's
     * @param cameBefore whether the caller says to have called before
     */
    record CallForm(
            @NotNull UUID id,
            @NotNull UUID lineId,
            @NotNull Instant startedAt,
            @Min(0) @Max(86_400) int seconds,
            @NotNull @Size(max = 35) String language,
            @Nullable Gender gender,
            @Nullable Boolean cameBefore,
            @NotNull ContactReason reason,
            @NotNull ServiceType service,
            @NotNull CallAction action,
            @Nullable @Valid CallBack callBack) {}

    /**
     * The caller agreed to be called back at this number.
     *
     * @param by until when that was promised
     * @param deleteOn the number is gone after that day at the latest; at most 30 days ahead
     */
    record CallBack(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = "\\+?[0-9 ()./-]{5,30}")
            String number,

            @Nullable @Size(max = 500) String note,
            @NotNull Instant by,
            @NotNull LocalDate deleteOn) {}

    record LoggedCall(UUID id) {}

    @PostMapping
    @PreAuthorize("hasAuthority('hotline:answer')")
    @ResponseStatus(HttpStatus.CREATED)
    LoggedCall log(
            @Valid @RequestBody CallForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new LoggedCall(requests.once(key, form, () -> logging.log(form)));
    }
}
