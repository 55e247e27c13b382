package org.mrcnetwork.tenancy.database;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.DigestUtils;

/**
 * A set of migrations: the network's, or the one that every centre's schema follows. Change sets are plain SQL that
 * names no centre's schema.
 */
final class ChangeLog {

    private static final String HISTORY = "databasechangelog";

    private final String path;
    private final SpringResourceAccessor resources;

    ChangeLog(String path, ResourceLoader loader) {
        this.path = path;
        this.resources = new SpringResourceAccessor(loader);
    }

    /** Changes when any change set is added: what a schema's stored version is compared with. */
    String version() {
        String sets = parse().getChangeSets().stream()
                .map(set -> set.getFilePath() + "|" + set.getId() + "|" + set.generateCheckSum(null))
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(sets.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Brings the schema up to date with the owner's connection, change set by change set; safe to repeat. */
    void update(Connection owner, String schema) throws SQLException {
        try {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            quietly(() -> new Liquibase(path, resources, database).update(new Contexts(), new LabelExpression()));
        } catch (LiquibaseException e) {
            throw new SQLException("Migrating a schema failed: " + e.getMessage(), e);
        }
    }

    /** How many change sets the schema still lacks. */
    int pending(Connection owner, String schema) throws SQLException {
        try {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            return new Liquibase(path, resources, database)
                    .listUnrunChangeSets(new Contexts(), new LabelExpression())
                    .size();
        } catch (LiquibaseException e) {
            throw new SQLException("Reading a schema's history failed", e);
        }
    }

    /**
     * Everything that {@link #update} would do to an empty schema, history rows included, as one script for one call.
     * It names no schema: run it with the schema first in the search path.
     */
    String script() {
        StringWriter script = new StringWriter();
        try {
            String url = "offline:postgresql?version=18&outputLiquibaseSql=all&changeLogFile="
                    + java.nio.file.Files.createTempDirectory("mrc-changelog").resolve("history.csv");
            Database database = DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new OfflineConnection(url, resources));
            quietly(() ->
                    new Liquibase(path, resources, database).update(new Contexts(), new LabelExpression(), script));
        } catch (LiquibaseException | java.io.IOException e) {
            throw new IllegalStateException("The script for a new centre could not be generated", e);
        }
        return script.toString().replace("public." + HISTORY, HISTORY);
    }

    private DatabaseChangeLog parse() {
        try {
            return liquibase.parser.ChangeLogParserFactory.getInstance()
                    .getParser(path, resources)
                    .parse(path, new ChangeLogParameters(), resources);
        } catch (LiquibaseException e) {
            throw new IllegalStateException("The change log " + path + " cannot be read", e);
        }
    }

    private static void quietly(LiquibaseWork work) throws LiquibaseException {
        try {
            Scope.child(java.util.Map.of(Scope.Attr.ui.name(), new LoggerUIService()), work::run);
        } catch (LiquibaseException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private interface LiquibaseWork {
        void run() throws LiquibaseException;
    }
}
