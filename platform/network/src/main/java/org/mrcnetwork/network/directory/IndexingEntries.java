package org.mrcnetwork.network.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.network.search.SearchIndex;
import org.mrcnetwork.network.search.SearchUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the search index what the outbox holds. The entry is read at the moment of telling and its version goes with it,
 * so it does not matter in which order, how often or by how many instances changes are told.
 */
@Component
class IndexingEntries {

    private static final int BATCH = 500;

    private final DirectoryOutbox outbox;
    private final DirectoryEntries entries;
    private final SearchIndex index;
    private final TransactionOperations transaction;

    IndexingEntries(
            DirectoryOutbox outbox, DirectoryEntries entries, SearchIndex index, TransactionOperations transaction) {
        this.outbox = outbox;
        this.entries = entries;
        this.index = index;
        this.transaction = transaction;
    }

    /**
     * Empties the outbox as far as the index takes it. Returns how many changes were told.
     *
     * @throws SearchUnavailable when the index is away; what was not told stays in the outbox
     */
    int drain() {
        int told = 0;
        int batch;
        do {
            batch = transaction.execute(status -> tellSome());
            told += batch;
        } while (batch == BATCH);
        return told;
    }

    private int tellSome() {
        List<DirectoryOutbox.Waiting> waiting = outbox.take(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Set<UUID> services =
                waiting.stream().map(DirectoryOutbox.Waiting::serviceId).collect(Collectors.toUnmodifiableSet());
        Set<UUID> refused = index.write(entries.documents(services));
        outbox.done(waiting.stream()
                .filter(change -> !refused.contains(change.serviceId()))
                .toList());
        if (!refused.isEmpty()) {
            outbox.postpone(refused);
        }
        return waiting.size();
    }
}
