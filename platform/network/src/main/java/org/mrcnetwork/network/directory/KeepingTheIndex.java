package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.SearchDocument;
import org.mrcnetwork.network.search.SearchIndex;
import org.mrcnetwork.network.search.SearchIndex.Indexed;
import org.mrcnetwork.network.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sees to it that there is an index, made as today's code wants it, and that it says what the directory says. */
@Component
class KeepingTheIndex {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingTheIndex.class);
    private static final int BATCH = 500;
    private static final int PAGE = 1_000;
    private static final int KEEPING = 0x6d726369;

    private final DirectoryEntries entries;
    private final SearchIndex index;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    KeepingTheIndex(
            DirectoryEntries entries, SearchIndex index, JdbcClient database, TransactionOperations transaction) {
        this.entries = entries;
        this.index = index;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Makes the index when there is none or one made differently; the old one answers meanwhile. Returns whether it did.
     *
     * @throws SearchUnavailable when the index is away
     */
    boolean makeWhereNeeded() {
        if (index.isCurrent()) {
            return false;
        }
        return transaction.execute(status -> {
            if (!alone() || index.isCurrent()) {
                return false;
            }
            LOG.info("Making the directory's search index");
            index.rebuild(() -> new Batches(entries));
            LOG.info("The directory's search index is complete");
            return true;
        });
    }

    /**
     * Compares the index with the directory and puts into the outbox whatever differs. Returns how many did.
     *
     * @throws SearchUnavailable when the index is away
     */
    int reconcile() {
        return transaction.execute(status -> {
            if (!alone()) {
                return 0;
            }
            int wrong = 0;
            UUID after = null;
            List<Indexed> page;
            do {
                page = index.indexed(after, PAGE);
                boolean last = page.size() < PAGE;
                wrong += reconcile(page, after, last ? null : page.getLast().id());
                after = page.isEmpty() ? null : page.getLast().id();
            } while (page.size() == PAGE);
            if (wrong > 0) {
                LOG.warn("The directory's search index differed in {} entries, which are being mended", wrong);
            }
            return wrong;
        });
    }

    private int reconcile(List<Indexed> page, @Nullable UUID after, @Nullable UUID upTo) {
        UUID[] ids = page.stream().map(Indexed::id).toArray(UUID[]::new);
        Long[] versions = page.stream().map(Indexed::version).toArray(Long[]::new);
        liftVersions(ids, versions);
        forgetStrangers(page, ids);
        return database.sql("""
                        WITH indexed AS (
                          SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[])) AS i(id, version)
                        ), entry AS (
                          SELECT service_id AS id, version FROM network.directory_entry
                          WHERE listed AND NOT sheltered AND service_id > :after
                            AND (CAST(:upTo AS uuid) IS NULL OR service_id <= CAST(:upTo AS uuid))
                        )
                        INSERT INTO network.directory_outbox (service_id)
                        SELECT id FROM entry FULL JOIN indexed USING (id)
                        WHERE entry.version IS DISTINCT FROM indexed.version""")
                .param("ids", ids)
                .param("versions", versions)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("upTo", upTo)
                .update();
    }

    /** The index can be ahead of a database that was restored from a backup, and would then refuse every change. */
    private void liftVersions(UUID[] ids, Long[] versions) {
        database.sql("""
                        UPDATE network.directory_entry e SET version = i.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[])) AS i(id, version)
                        WHERE e.service_id = i.id
                          AND (e.version < i.version OR e.version = i.version AND (NOT e.listed OR e.sheltered))""").param("ids", ids).param("versions", versions).update();
    }

    /** What the directory has never heard of, or not since its backup, no outbox can tell of. */
    private void forgetStrangers(List<Indexed> page, UUID[] ids) {
        List<UUID> known = database.sql("SELECT service_id FROM network.directory_entry WHERE service_id = ANY(:ids)")
                .param("ids", ids)
                .query(UUID.class)
                .list();
        List<SearchDocument> strangers = page.stream()
                .filter(indexed -> !known.contains(indexed.id()))
                .map(indexed -> SearchDocument.gone(indexed.id(), indexed.version() + 1))
                .toList();
        if (!strangers.isEmpty()) {
            index.write(strangers);
        }
    }

    /** One instance at a time, until the end of the transaction. */
    private boolean alone() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", KEEPING)
                .query(Boolean.class)
                .single();
    }

    /** All listed entries, read as they are asked for. */
    private static final class Batches implements Iterator<Collection<SearchDocument>> {

        private final DirectoryEntries entries;
        private List<SearchDocument> next;

        Batches(DirectoryEntries entries) {
            this.entries = entries;
            this.next = entries.documentsAfter(null, BATCH);
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public Collection<SearchDocument> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<SearchDocument> batch = new ArrayList<>(next);
            next = entries.documentsAfter(batch.getLast().id(), BATCH);
            return batch;
        }
    }
}
