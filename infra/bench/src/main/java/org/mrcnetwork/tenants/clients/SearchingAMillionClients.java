package org.mrcnetwork.tenants.clients;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.database.CentreSchemas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a search among a million invented clients of one centre takes, database and all, at each percentile: as it is,
 * and by one trigram index under row level security, as it was before there were search keys.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 20)
@SuppressWarnings("NullAway.Init") // filled by JMH
public class SearchingAMillionClients {

    private static final Map<String, String> FORMER_INDEX = Map.of(
            "now", "SELECT 1", "before", "CREATE INDEX client_by_name ON client USING gin (folded_name gin_trgm_ops)");

    @Param("1000000")
    int clients;

    @Param({"now", "before"})
    String how;

    private ConfigurableApplicationContext context;
    private JdbcClient jdbc;
    private CentreLogin centre;
    private FindingClients finding;
    private InventedSearches searches;
    private final Reader reader = new Reader(UUID.randomUUID(), true, false);

    @Setup
    public void open() throws SQLException {
        context = new SpringApplicationBuilder(Tenants.class)
                .initializers(new TestDatabase())
                .run();
        jdbc = context.getBean(JdbcClient.class);
        UUID id = UUID.randomUUID();
        context.getBean(CentreSchemas.class).create(id);
        centre = context.getBean(CentreLogins.class).of(id);
        CentreClock clock = new CentreClock(jdbc);
        finding = new FindingClients(jdbc, new ClientsByAnswer(jdbc, clock), clock);
        searches = new InventedSearches(clients);
        fill();
    }

    @TearDown
    public void close() {
        context.close();
    }

    @Benchmark
    public int search() {
        String typed = searches.next();
        return Tenancy.<Integer, RuntimeException>callAs(
                centre, reader, () -> how.equals("now") ? found(typed) : foundBefore(typed));
    }

    private int found(String typed) {
        return finding.find(typed, null, 25, null).items().size();
    }

    private int foundBefore(String typed) {
        String folded = Name.fold(typed);
        return jdbc.sql("""
                SELECT id FROM client
                WHERE number LIKE :number OR phone = :phone
                   OR (:name <> '' AND (:name <% folded_name OR folded_name LIKE :prefix))
                ORDER BY (number LIKE :number OR phone IS NOT DISTINCT FROM :phone) DESC,
                         word_similarity(:name, folded_name) DESC, registered_at DESC, id DESC
                LIMIT 25
                """)
                .param("number", typed.matches("\\d{1,9}(-\\d?)?") ? "%" + typed + "%" : "")
                .param("phone", Phones.orNull(typed))
                .param("name", folded)
                .param("prefix", "%" + folded.replace("%", "") + "%")
                .query(UUID.class)
                .list()
                .size();
    }

    /** By COPY, without the triggers that would make plain keys first. */
    private void fill() throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + centre.role() + ", ext");
            statement.execute("SET session_replication_role = replica");
            statement.execute("CREATE UNLOGGED TABLE raw (id uuid, number text, given text, family text, folded text,"
                    + " born date, phone text, words text[], sounds text[], latin text)");
            copy(connection.unwrap(PGConnection.class));
            statement.execute(
                    "INSERT INTO client (id, number, given_name, family_name, folded_name, gender, birth_date,"
                            + " birth_year, client_group, phone, reasons, vulnerabilities, registered_at, registered_by,"
                            + " registered_by_name, version)"
                            + " SELECT id, number, given, family, folded, 'NOT_STATED', born, extract(year FROM born),"
                            + " 'POTENTIAL_MIGRANT', phone, '{}', '{}', now(), id, 'Somebody', 0 FROM raw");
            statement.execute("INSERT INTO client_search_key"
                    + " SELECT id, array_to_tsvector(words), array_to_tsvector(sounds), latin, 1 FROM raw");
            statement.execute(
                    "INSERT INTO client_name_word SELECT DISTINCT w FROM raw, unnest(words) w WHERE w NOT LIKE '#%'");
            statement.execute(FORMER_INDEX.getOrDefault(how, "SELECT 1"));
            statement.execute("DROP TABLE raw");
            statement.execute("VACUUM ANALYZE");
        }
    }

    private void copy(PGConnection connection) throws SQLException {
        InventedPeople people = new InventedPeople();
        try (PGCopyOutputStream rows = new PGCopyOutputStream(connection, "COPY raw FROM STDIN")) {
            for (int i = 1; i <= clients; i++) {
                InventedPeople.Invented person = people.next();
                SearchKeys keys = SearchKeys.of(person.name(), person.birthDate(), null);
                rows.write((String.join(
                                        "\t",
                                        Ids.next().toString(),
                                        ClientNumber.of(i),
                                        person.name().given(),
                                        String.valueOf(person.name().family()),
                                        person.name().folded(),
                                        person.birthDate().toString(),
                                        person.phone(),
                                        "{" + String.join(",", keys.words()) + "}",
                                        "{" + String.join(",", keys.sounds()) + "}",
                                        keys.latin())
                                + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SpringBootApplication(scanBasePackages = "org.mrcnetwork.tenancy")
    static class Tenants {}
}
