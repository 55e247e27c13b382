package org.mrcnetwork.network.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.directory_entry}. */
@Repository
class DirectoryEntries {

    private final JdbcClient database;
    private final EntrySources sources;

    DirectoryEntries(JdbcClient database, EntrySources sources) {
        this.database = database;
        this.sources = sources;
    }

    /**
     * Brings up to date what is shown of these organizations' services, and of services had at their locations, and
     * tells the outbox what has changed. In the transaction that changed the organizations.
     */
    void refresh(Set<UUID> organizations) {
        List<Entry> entries = sources.of(organizations);
        if (!entries.isEmpty()) {
            database.sql(WRITE)
                    .param("rows", RowJson.MAPPER.writeValueAsString(entries))
                    .update();
        }
    }

    Optional<ListedService> find(UUID service) {
        return database.sql("SELECT answer FROM network.directory_entry WHERE service_id = :id AND listed")
                .param("id", service)
                .query((row, number) -> answer(row.getString("answer")))
                .optional();
    }

    /** Whether only those who may know of shelters are told that there is such a service. */
    boolean isSheltered(UUID service) {
        return database.sql("SELECT sheltered FROM network.directory_entry WHERE service_id = :id")
                .param("id", service)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** By name. */
    List<ListedService> shelters(@Nullable String country, int limit) {
        return database.sql("""
                        SELECT answer FROM network.directory_entry
                        WHERE sheltered AND listed AND (CAST(:country AS text) IS NULL OR :country = ANY(countries))
                        ORDER BY sort_name, service_id LIMIT :limit""")
                .param("country", country)
                .param("limit", limit)
                .query((row, _) -> answer(row.getString("answer")))
                .list();
    }

    /** Those of the services that are listed today, and found by searching. */
    Map<UUID, ListedService> find(Collection<UUID> services) {
        return database
                .sql("""
                        SELECT answer FROM network.directory_entry
                        WHERE service_id = ANY(:ids) AND listed AND NOT sheltered""")
                .param("ids", services.toArray(UUID[]::new))
                .query((row, number) -> answer(row.getString("answer")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ListedService::id, Function.identity()));
    }

    /** The state of these services for the index, as of now. */
    List<SearchDocument> documents(Collection<UUID> services) {
        return database.sql(DOCUMENTS + " WHERE service_id = ANY(:ids)")
                .param("ids", services.toArray(UUID[]::new))
                .query((row, number) -> document(row.getString("entry"), row.getLong("version")))
                .list();
    }

    /** Listed services by id, beginning behind {@code after}. */
    List<SearchDocument> documentsAfter(@Nullable UUID after, int limit) {
        return database.sql(DOCUMENTS
                        + " WHERE listed AND NOT sheltered AND service_id > :after ORDER BY service_id LIMIT :limit")
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, number) -> document(row.getString("entry"), row.getLong("version")))
                .list();
    }

    /** The clocks by which anything that is listed is open. */
    Set<String> clocks() {
        return Set.copyOf(database.sql(
                        "SELECT DISTINCT time_zone FROM network.directory_entry WHERE listed AND time_zone IS NOT NULL")
                .query(String.class)
                .list());
    }

    static ListedService answer(String json) {
        return RowJson.MAPPER.readValue(json, ListedService.class);
    }

    private static SearchDocument document(String json, long version) {
        return RowJson.MAPPER.readValue(json, Entry.class).document(version);
    }

    private static final String DOCUMENTS = """
            SELECT to_jsonb(e) - 'version' - 'words' AS entry, version FROM network.directory_entry e""";

    private static final String WRITE = """
            WITH changed AS (
              INSERT INTO network.directory_entry AS e (
                service_id, organization_id, listed, answer, texts, sort_name, countries, languages, service_types,
                organization_type, latitudes, longitudes, folded_name, folded_place, folded_text, facts,
                due_on, found_until, sheltered, time_zone, open_minutes)
              SELECT service_id, organization_id, listed, answer, texts, sort_name, countries, languages, service_types,
                     organization_type, latitudes, longitudes, folded_name, folded_place, folded_text,
                     facts, due_on, found_until, sheltered, time_zone, open_minutes
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
                service_id uuid, organization_id uuid, listed boolean, answer jsonb, texts jsonb, sort_name text,
                countries text[], languages text[], service_types text[], organization_type text,
                latitudes double precision[], longitudes double precision[], folded_name text, folded_place text,
                folded_text text, facts jsonb, due_on date, found_until date,
                sheltered boolean, time_zone text, open_minutes int4multirange)
              ON CONFLICT (service_id) DO UPDATE SET
                organization_id = excluded.organization_id, listed = excluded.listed, answer = excluded.answer,
                texts = excluded.texts, sort_name = excluded.sort_name, countries = excluded.countries,
                languages = excluded.languages, service_types = excluded.service_types,
                organization_type = excluded.organization_type, latitudes = excluded.latitudes,
                longitudes = excluded.longitudes, folded_name = excluded.folded_name,
                folded_place = excluded.folded_place, folded_text = excluded.folded_text, facts = excluded.facts,
                due_on = excluded.due_on, found_until = excluded.found_until,
                sheltered = excluded.sheltered, time_zone = excluded.time_zone,
                open_minutes = excluded.open_minutes, version = e.version + 1
              WHERE (e.listed, e.answer, e.texts, e.countries, e.languages, e.folded_text, e.facts, e.found_until,
                     e.sheltered, e.open_minutes)
                    IS DISTINCT FROM
                    (excluded.listed, excluded.answer, excluded.texts, excluded.countries, excluded.languages,
                     excluded.folded_text, excluded.facts, excluded.found_until,
                     excluded.sheltered, excluded.open_minutes)
              RETURNING service_id)
            INSERT INTO network.directory_outbox (service_id) SELECT service_id FROM changed""";
}
