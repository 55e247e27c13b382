package org.mrcnetwork.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret from which centre passwords and the key-encryption key are derived (HKDF-SHA256), so that neither is
 * stored anywhere.
 */
public final class MasterSecret {

    private final byte[] secret;

    /**
     * @param base64 at least 32 random bytes
     * @throws IllegalArgumentException when it is shorter, or not Base64
     */
    public MasterSecret(String base64) {
        secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length < 32) {
            throw new IllegalArgumentException("MRC_MASTER_SECRET must be at least 32 bytes, as Base64");
        }
    }

    /** 32 bytes that only the holder of the secret can compute again for this purpose. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing from this Java runtime", e);
        }
    }

    /** The password of a centre's role in its given version. */
    public String passwordOf(CentreLogin login) {
        byte[] bytes = derive("centre-password|" + login.role() + "|" + login.passwordVersion());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
