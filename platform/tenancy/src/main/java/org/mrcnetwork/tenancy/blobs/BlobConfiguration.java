package org.mrcnetwork.tenancy.blobs;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A folder, unless a deployment brings a store of its own. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BlobStore blobStore(@Value("${mrc.blobs.directory:}") String directory) {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("MRC_BLOB_DIRECTORY is not set");
        }
        return new FolderOfBlobs(Path.of(directory));
    }
}
