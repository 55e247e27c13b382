package org.mrcnetwork.network.search;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the cluster, {@code http} or {@code https}
 * @param apiKey as Elasticsearch hands it out, encoded; none where the cluster asks for none
 * @param indexPrefix begins the name of every index, so that several platforms may share a cluster
 * @param connectTimeout for opening a connection
 * @param requestTimeout for answering a reader's question
 * @param bulkTimeout for taking a batch of documents
 * @param tolerated failures in a row after which readers' questions are no longer put
 * @param pause until one is put again
 */
@ConfigurationProperties("mrc.elasticsearch")
record ElasticsearchProperties(
        URI url,
        @Nullable String apiKey,
        @DefaultValue("mrc-") String indexPrefix,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2s") Duration requestTimeout,
        @DefaultValue("30s") Duration bulkTimeout,
        @DefaultValue("3") int tolerated,
        @DefaultValue("5s") Duration pause) {}
