package org.mrcnetwork.identity.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.mrcnetwork.identity.Settings;
import org.springframework.stereotype.Component;

/** The one secret that every other key of this process is derived from (HKDF-SHA256), one key per purpose. */
@Component
public class MasterSecret {

    private final byte[] secret;

    MasterSecret(Settings settings) {
        secret = Base64.getDecoder().decode(settings.masterSecret());
        if (secret.length != 32) {
            throw new IllegalArgumentException("MRC_MASTER_SECRET must be 32 bytes in base64");
        }
    }

    /** A key of 32 bytes for this purpose and no other. */
    public SecretKey keyFor(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("mrc identity " + purpose).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HKDF", e);
        }
    }
}
