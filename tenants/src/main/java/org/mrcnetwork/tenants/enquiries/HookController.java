package org.mrcnetwork.tenants.enquiries;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other programs hand messages in. Nobody is signed in here: each message is signed. */
@RestController
@RequestMapping("/hooks/inbound")
class HookController {

    private static final int LARGEST = 64 * 1024;

    private final ReceivingHooks receiving;

    HookController(ReceivingHooks receiving) {
        this.receiving = receiving;
    }

    record Received(UUID id) {}

    @PostMapping("/{token}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Received receive(
            @PathVariable String token,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signatures,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "A message has 64 kB at most.");
        }
        return new Received(receiving.receive(token, new HookSignature(id, timestamp, signatures), body));
    }
}
