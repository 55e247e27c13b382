package org.mrcnetwork.tenancy.encryption;

import com.google.crypto.tink.Aead;

/**
 * The key that encrypts the centres' keysets. On one machine it is derived from the master secret; a deployment with a
 * key management service offers a bean of its own whose {@link Aead} asks that service.
 */
@FunctionalInterface
public interface KeyEncryptionKey {

    Aead aead();
}
