package org.mrcnetwork.tenancy.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The speaking centre's keys. What {@link #encrypt} made, only this centre reads; what {@link #seal} made, only the
 * addressed centre opens. Destroying a centre's keys destroys both.
 *
 * <p>Keysets rest in the centre's own schema, encrypted with the platform's {@link KeyEncryptionKey}.
 */
@Component
public class CentreKeys {

    private static final int PURPOSES = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final KeyEncryptionKey keyEncryption;
    private final Cache<CentreLogin, Keysets> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(2_000)
            .build();

    CentreKeys(JdbcClient jdbc, KeyEncryptionKey keyEncryption, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keyEncryption = keyEncryption;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes the speaking centre's keys unless it has them. Safe to repeat.
     *
     * @return true when they were made now
     */
    @Transactional
    public boolean create() {
        CentreLogin centre = Tenancy.required();
        try {
            boolean made = store(centre, "records", KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            store(centre, "blobs", KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
            store(centre, "numbers", KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
            KeysetHandle letters = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build());
            if (store(centre, "letters", letters)) {
                jdbc.sql("INSERT INTO network.centre_public_key (centre_id, keyset) VALUES (?, ?)")
                        .params(
                                centre.centre(),
                                TinkProtoKeysetFormat.serializeKeysetWithoutSecret(letters.getPublicKeysetHandle()))
                        .update();
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of a centre could not be made", e);
        }
    }

    private boolean store(CentreLogin centre, String purpose, KeysetHandle keyset) throws GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, keyEncryption.aead(), context(centre.centre(), purpose));
        return jdbc.sql(
                                "INSERT INTO encryption_key (id, purpose, wrapped) VALUES (?, ?, ?) ON CONFLICT (purpose) DO NOTHING")
                        .params(Ids.next(), purpose, wrapped)
                        .update()
                == 1;
    }

    /**
     * Encrypts for the speaking centre.
     *
     * @param belongsTo the record it belongs to; decrypting it for another record fails
     */
    public byte[] encrypt(byte[] plain, UUID belongsTo) {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre).records().encrypt(plain, context(centre.centre(), belongsTo.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encrypting failed", e);
        }
    }

    /**
     * The counterpart of {@link #encrypt(byte[], UUID)}.
     *
     * @throws Undecryptable when this centre's key did not make it, or not for that record
     */
    public byte[] decrypt(byte[] secret, UUID belongsTo) {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre).records().decrypt(secret, context(centre.centre(), belongsTo.toString()));
        } catch (GeneralSecurityException e) {
            throw new Undecryptable(e);
        }
    }

    /** It will not be decrypted later either. */
    public static final class Undecryptable extends IllegalStateException {
        Undecryptable(GeneralSecurityException cause) {
            super("A text cannot be decrypted with this centre's key", cause);
        }
    }

    /**
     * Seals a letter that only the addressed centre can open.
     *
     * @param letter the letter's id; opening it under another fails
     * @throws NotFound when there is no such centre, or it has no key yet
     */
    public byte[] seal(byte[] plain, UUID addressee, UUID letter) {
        byte[] keyset = jdbc.sql("SELECT keyset FROM network.centre_public_key WHERE centre_id = ?")
                .param(addressee)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("That centre"));
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(keyset)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, context(addressee, letter.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** Opens a letter addressed to the speaking centre. */
    public byte[] open(byte[] sealed, UUID letter) {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre).letters().decrypt(sealed, context(centre.centre(), letter.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A letter cannot be opened with this centre's key", e);
        }
    }

    /**
     * Encrypts for the speaking centre what is too large to be held at once. Who does not close the stream has written
     * nothing that can be decrypted.
     *
     * @param sealed where the encrypted bytes go; closed with the stream
     * @param belongsTo the record it belongs to; decrypting it for another record fails
     */
    public OutputStream encrypting(OutputStream sealed, UUID belongsTo) throws IOException {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre).blobs().newEncryptingStream(sealed, context(centre.centre(), belongsTo.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encrypting failed", e);
        }
    }

    /**
     * The counterpart of {@link #encrypting}. Reading fails with an {@link IOException} where the bytes are not those
     * that were written, where some are missing, and when they belong to another record or centre.
     */
    public SeekableByteChannel decrypting(SeekableByteChannel sealed, UUID belongsTo) throws IOException {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre)
                    .blobs()
                    .newSeekableDecryptingChannel(sealed, context(centre.centre(), belongsTo.toString()));
        } catch (GeneralSecurityException e) {
            throw new IOException("A file cannot be decrypted with this centre's key", e);
        }
    }

    /**
     * Always the same for the same text, another in every centre, and told by nobody without this centre's key: for
     * finding again what is encrypted.
     *
     * @param of what kind of text it is, so that equal texts of two kinds differ
     */
    public byte[] hash(String text, String of) {
        CentreLogin centre = Tenancy.required();
        try {
            return keysets(centre).numbers().computeMac((of + "|" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Hashing failed", e);
        }
    }

    /** Forgets the unwrapped keys of a centre, after those in its schema changed. */
    public void forget(CentreLogin centre) {
        unwrapped.invalidate(centre);
    }

    private Keysets keysets(CentreLogin centre) {
        return unwrapped.get(centre, this::unwrap);
    }

    private Keysets unwrap(CentreLogin centre) {
        try {
            makeWhatAnOlderCentreLacks();
            Configuration tink = RegistryConfiguration.get();
            return new Keysets(
                    keyset(centre, "records").getPrimitive(tink, Aead.class),
                    keyset(centre, "letters").getPrimitive(tink, HybridDecrypt.class),
                    keyset(centre, "blobs").getPrimitive(tink, StreamingAead.class),
                    keyset(centre, "numbers").getPrimitive(tink, Mac.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of a centre cannot be unwrapped", e);
        }
    }

    /**
     * A centre that had keys before there were four of them. In a transaction of its own: a key that is used must not
     * be rolled back with whatever used it first.
     */
    private void makeWhatAnOlderCentreLacks() {
        int has = purposes();
        if (has > 0 && has < PURPOSES) {
            ownTransaction.executeWithoutResult(_ -> create());
        }
    }

    private int purposes() {
        return jdbc.sql("SELECT count(*) FROM encryption_key")
                .query(Integer.class)
                .single();
    }

    private KeysetHandle keyset(CentreLogin centre, String purpose) throws GeneralSecurityException {
        byte[] wrapped = jdbc.sql("SELECT wrapped FROM encryption_key WHERE purpose = ?")
                .param(purpose)
                .query(byte[].class)
                .single();
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, keyEncryption.aead(), context(centre.centre(), purpose));
    }

    private static byte[] context(UUID centre, String of) {
        return (centre + "|" + of).getBytes(StandardCharsets.UTF_8);
    }

    private record Keysets(Aead records, HybridDecrypt letters, StreamingAead blobs, Mac numbers) {}
}
