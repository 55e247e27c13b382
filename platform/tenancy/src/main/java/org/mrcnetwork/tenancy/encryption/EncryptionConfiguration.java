package org.mrcnetwork.tenancy.encryption;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import org.mrcnetwork.tenancy.MasterSecret;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers Tink's primitives and, unless a deployment brings its own, a key-encryption key from the master secret. */
@Configuration(proxyBeanMethods = false)
public class EncryptionConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @AccessesPartialKey
    KeyEncryptionKey keyEncryptionKey(MasterSecret master) throws GeneralSecurityException {
        AeadConfig.register();
        HybridConfig.register();
        StreamingAeadConfig.register();
        MacConfig.register();
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(master.derive("key-encryption-key"), InsecureSecretKeyAccess.get()))
                .build();
        Aead aead = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        return () -> aead;
    }
}
