package org.mrcnetwork.network.directory;

import org.mrcnetwork.network.search.TestElasticsearch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties and fills what the tests share. */
@TestComponent
record DirectoryState(
        JdbcClient database,
        ImportingOrganizations importing,
        IndexingEntries indexing,
        KeepingTheIndex keeping,
        TransactionTemplate transaction) {

    void clear() {
        database.sql("""
                        DELETE FROM network.directory_outbox; DELETE FROM network.directory_entry;
                        DELETE FROM network.service_assurance;
                        DELETE FROM network.directory_steward;
                        DELETE FROM network.language; DELETE FROM network.phone; DELETE FROM network.address;
                        DELETE FROM network.service_at_location; DELETE FROM network.location;
                        DELETE FROM network.service; DELETE FROM network.organization""").update();
    }

    /** As {@link #clear}, and without an index. */
    void clearAll() {
        clear();
        TestElasticsearch.start();
        TestElasticsearch.ask("DELETE", "/mrc-directory-*?expand_wildcards=all", "");
    }

    void importAll(HsdsSample... agencies) {
        importing.importAll(HsdsSample.document(agencies));
    }

    /** Until the index knows everything and shows it. */
    void index() {
        keeping.makeWhereNeeded();
        indexing.drain();
        TestElasticsearch.ask("POST", "/_refresh", "");
    }

    long count(String table) {
        return database.sql("SELECT count(*) FROM network." + table)
                .query(Long.class)
                .single();
    }
}
