package org.mrcnetwork.network.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param indexing whether this process feeds the search index at all
 * @param drainEvery how soon a change is told to the search index
 * @param checkEvery how often to see whether the index exists and is made as today's code wants it
 * @param reconcileEvery how often to compare the index with the directory
 * @param longestPause between attempts while the search index is away
 */
@ConfigurationProperties("mrc.directory")
record DirectoryProperties(
        @DefaultValue("true") boolean indexing,
        @DefaultValue("1s") Duration drainEvery,
        @DefaultValue("1m") Duration checkEvery,
        @DefaultValue("1h") Duration reconcileEvery,
        @DefaultValue("10s") Duration longestPause) {}
