package org.mrcnetwork.network.search;

/** Where indexes are. */
public interface SearchEngine {

    /** Asks nothing of the engine yet, which may be away. */
    SearchIndex index(IndexDefinition definition);
}
