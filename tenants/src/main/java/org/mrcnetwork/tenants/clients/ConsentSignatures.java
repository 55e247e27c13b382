package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;

/** Signatures on the screen. They are a person's mark, so they rest encrypted and are shown only when asked for. */
@Component
class ConsentSignatures {

    private final CentreKeys keys;

    ConsentSignatures(CentreKeys keys) {
        this.keys = keys;
    }

    byte @Nullable [] sealed(ConsentForm form) {
        String strokes = form.signature();
        return strokes == null || form.manner() != ConsentManner.ON_SCREEN
                ? null
                : keys.encrypt(strokes.getBytes(StandardCharsets.UTF_8), form.id());
    }

    Optional<String> of(Consent consent) {
        byte[] sealed = consent.signature();
        return sealed == null
                ? Optional.empty()
                : Optional.of(new String(keys.decrypt(sealed, consent.id()), StandardCharsets.UTF_8));
    }
}
