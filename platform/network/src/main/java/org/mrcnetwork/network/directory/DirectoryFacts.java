package org.mrcnetwork.network.directory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of services as whoever keeps them reads and changes them. */
@Component
public class DirectoryFacts {

    private final JdbcClient database;
    private final WritingFacts writing;
    private final DirectoryTables tables;
    private final DirectoryEntries entries;

    DirectoryFacts(JdbcClient database, WritingFacts writing, DirectoryTables tables, DirectoryEntries entries) {
        this.database = database;
        this.writing = writing;
        this.tables = tables;
        this.entries = entries;
    }

    /** @param version of what everybody sees; grows with every change of it */
    public record Known(UUID organization, ServiceFacts facts, long version) {}

    /** As {@link #find}, for who is asking: one of a shelter only where they may know of shelters. */
    public Optional<Known> findForSpeaker(UUID service) {
        return find(service).filter(_ -> Shelters.mayKnow() || !entries.isSheltered(service));
    }

    /** Any login may ask. */
    public Optional<Known> find(UUID service) {
        return database.sql("""
                        SELECT organization_id, facts, version FROM network.directory_entry
                        WHERE service_id = :id AND facts <> '{}'""")
                .param("id", service)
                .query((row, _) -> new Known(
                        row.getObject("organization_id", UUID.class),
                        RowJson.MAPPER.readValue(row.getString("facts"), ServiceFacts.class),
                        row.getLong("version")))
                .optional();
    }

    /**
     * Waits for its turn to change the directory, until the end of the transaction. What is read after this cannot be
     * changed by anybody else meanwhile. Only the platform's own login may ask.
     */
    public void lock() {
        tables.lock();
    }

    /**
     * Writes what differs between the two, and shows it to everybody. In a transaction of the platform's own login that
     * has the lock.
     */
    public void write(UUID service, UUID organization, ServiceFacts from, ServiceFacts to) {
        writing.write(service, organization, from, to);
        refresh(organization);
    }

    /** Writes an agency with one service, which nobody sees before it is refreshed. As {@link #write}. */
    public void add(
            UUID organization,
            UUID service,
            OrganizationType type,
            String country,
            boolean confidential,
            ServiceFacts facts) {
        writing.add(organization, service, type, country, confidential, facts);
    }

    /** Shows everybody what the tables say by now. In a transaction of the platform's own login. */
    public void refresh(UUID organization) {
        entries.refresh(java.util.Set.of(organization));
    }
}
