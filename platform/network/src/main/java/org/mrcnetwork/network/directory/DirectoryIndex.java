package org.mrcnetwork.network.directory;

import org.mrcnetwork.network.search.SearchEngine;
import org.mrcnetwork.network.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryIndex {

    @Bean
    SearchIndex directorySearchIndex(SearchEngine engine) {
        return engine.index(Entry.INDEX);
    }
}
