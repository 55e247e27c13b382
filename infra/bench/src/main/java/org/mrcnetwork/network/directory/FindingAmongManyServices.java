package org.mrcnetwork.network.directory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mrcnetwork.network.search.Point;
import org.mrcnetwork.network.search.SearchIndex;
import org.mrcnetwork.network.search.SearchQuestion;
import org.mrcnetwork.network.search.TestElasticsearch;
import org.mrcnetwork.tenancy.TestDatabase;
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
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * How long a first page with its facets takes among many invented services, at each percentile: by the search index, and
 * by the database alone as while the index is away.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 15)
@SuppressWarnings("NullAway.Init") // filled by JMH
public class FindingAmongManyServices {

    private static final int AT_ONCE = 500;

    @Param("100000")
    int services;

    @Param({"index", "index-without-facets", "database"})
    String by;

    private ConfigurableApplicationContext context;
    private FindingServices finding;
    private ReducedSearch reduced;
    private SearchIndex index;
    private InventedAgencies agencies;

    @Setup
    public void open() throws SQLException {
        context = new SpringApplicationBuilder(DirectoryAlone.class)
                .initializers(new TestDatabase(), new TestElasticsearch())
                .properties("mrc.directory.indexing=false", "spring.liquibase.enabled=false")
                .run();
        finding = context.getBean(FindingServices.class);
        reduced = context.getBean(ReducedSearch.class);
        index = context.getBean(SearchIndex.class);
        agencies = new InventedAgencies();
        ImportingOrganizations importing = context.getBean(ImportingOrganizations.class);
        for (int done = 0; done < services; done += AT_ONCE) {
            importing.importAll(agencies.document(AT_ONCE).getBytes(StandardCharsets.UTF_8));
            if (done % 10_000 == 0) {
                // As the server's own daemon does, only sooner.
                asSuperuser("ANALYZE");
            }
        }
        asSuperuser("VACUUM ANALYZE");
        context.getBean(KeepingTheIndex.class).makeWhereNeeded();
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @TearDown
    public void close() {
        context.close();
        TestElasticsearch.kill();
    }

    @Benchmark
    public int find() {
        Wanted wanted = wanted();
        if (by.equals("database")) {
            reduced.facets(wanted);
            return reduced.search(wanted, 0, 20).services().size();
        }
        if (by.equals("index-without-facets")) {
            return index.search(new SearchQuestion(
                            wanted.words(),
                            Map.of(),
                            wanted.keywords(),
                            wanted.near(),
                            wanted.foundOn(),
                            null,
                            List.of(),
                            null,
                            0,
                            20))
                    .hits()
                    .size();
        }
        FindingServices.Page page = finding.find(wanted, null, 20);
        if (page.reduced()) {
            throw new IllegalStateException("The index was away, so this measures something else");
        }
        return page.found().size();
    }

    /** Words mostly, as people type them; sometimes only filters, a circle, or what is open. */
    private Wanted wanted() {
        int kind = agencies.below(10);
        return new Wanted(
                kind < 7 ? Wanted.words(agencies.search()) : List.of(),
                List.of(),
                kind % 3 == 0 ? Set.of(agencies.country()) : Set.of(),
                Set.of(),
                kind == 8 ? Set.of(ServiceType.LEGAL_ASSISTANCE) : Set.of(),
                null,
                kind == 9 ? new SearchQuestion.Near(new Point(38.7, -9.1), 50) : null,
                LocalDate.now(ZoneOffset.UTC),
                kind == 7 ? Instant.now() : null);
    }

    /** Not annotated as a configuration, so that nothing else finds it by scanning. */
    @EnableAutoConfiguration
    @ComponentScan({
        "org.mrcnetwork.tenancy.database",
        "org.mrcnetwork.network.directory",
        "org.mrcnetwork.network.search"
    })
    static class DirectoryAlone {}
}
