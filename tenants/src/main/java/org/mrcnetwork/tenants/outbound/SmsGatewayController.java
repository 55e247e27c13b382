package org.mrcnetwork.tenants.outbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager says by which provider the centre sends SMS. Secrets go in and never come out. */
@RestController
@RequestMapping("/api/v1/sms-gateway")
@PreAuthorize("hasAuthority('line:manage')")
@Transactional
class SmsGatewayController {

    private final SmsGateways gateways;
    private final AllowedHosts hosts;
    private final SendingSms sending;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SmsGatewayController(
            SmsGateways gateways,
            AllowedHosts hosts,
            SendingSms sending,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.gateways = gateways;
        this.hosts = hosts;
        this.sending = sending;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param signs whether requests are signed */
    record SmsGatewayView(
            SmsSettings settings,
            boolean signs,
            @Nullable Instant usedAt,
            @Nullable String problem) {}

    record SmsTrial(@NotBlank @Size(max = 40) String to) {}

    @GetMapping
    ResponseEntity<SmsGatewayView> read() {
        return gateways.find().map(SmsGatewayController::view).orElseThrow(() -> new NotFound("An SMS provider"));
    }

    /** The first time without {@code If-Match}, afterwards with it. */
    @PutMapping
    ResponseEntity<SmsGatewayView> store(
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody SmsSettings settings) {
        SmsGateways.SmsGateway stored = gateways.find().orElse(null);
        if (stored != null) {
            IfMatch.require(read, stored.version());
        }
        settings.check(hosts);
        gateways.store(settings.keeping(stored == null ? null : stored.settings()));
        audit.record("change-sms-gateway", "centre", Tenancy.required().centre());
        return view(Objects.requireNonNull(gateways.find().orElse(null)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        gateways.remove();
        audit.record("remove-sms-gateway", "centre", Tenancy.required().centre());
    }

    /** Sends one word to a number that the manager types: a telephone of the centre's own. */
    @PostMapping("/trial")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Delivery tryIt(@Valid @RequestBody SmsTrial trial) {
        String to = SendingSms.number(trial.to())
                .orElseThrow(() -> new InvalidRequest(
                        "#/to", "invalid", "Write the number with its country, for example +238 555 01 23."));
        transaction.executeWithoutResult(_ ->
                audit.record("try-sms-gateway", "centre", Tenancy.required().centre()));
        return sending.send(Ids.next().toString(), to, "Test");
    }

    private static ResponseEntity<SmsGatewayView> view(SmsGateways.SmsGateway gateway) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(gateway.version()))
                .body(new SmsGatewayView(
                        gateway.settings().withoutSecrets(),
                        gateway.settings().signingSecret() != null,
                        gateway.usedAt(),
                        gateway.problem()));
    }
}
