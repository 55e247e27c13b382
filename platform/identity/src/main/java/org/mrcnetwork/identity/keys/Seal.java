package org.mrcnetwork.identity.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Encrypts private keys for the database: AES-256-GCM, bound to the name of the key they belong to. */
@Component
class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Seal(MasterSecret master) {
        key = master.keyFor("signing keys", "AES");
    }

    byte[] close(String name, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, name, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    String open(String name, byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        byte[] text = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(text);
        return new String(run(Cipher.DECRYPT_MODE, name, nonce, text), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String name, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("MRC_MASTER_SECRET does not open the signing keys in the database", e);
        }
    }
}
