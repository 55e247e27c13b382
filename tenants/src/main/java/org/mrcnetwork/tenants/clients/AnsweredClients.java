package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.mrcnetwork.tenants.fields.ExtraField;
import org.mrcnetwork.tenants.fields.FieldKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and counts clients by their answers. PostgreSQL leaves out whom the reader may not know of. */
@Component
class AnsweredClients {

    private final JdbcClient jdbc;

    AnsweredClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; everybody who answered at all when nothing is. */
    record Said(
            @Nullable String exactly,
            @Nullable String least,
            @Nullable String most) {}

    FindingClients.Page find(ExtraField field, Said said, int limit, @Nullable String after) {
        PageCursor cursor = PageCursor.read(after);
        List<Object> parameters = new ArrayList<>(List.of(field.id()));
        String which = which(field.kind(), said, parameters);
        parameters.addAll(List.of(cursor.at().atOffset(ZoneOffset.UTC), cursor.id(), limit + 1));
        List<FindingClients.ClientSummary> found = jdbc.sql("""
                SELECT * FROM client
                WHERE id IN (SELECT client_id FROM client_extra_key WHERE field_id = ? %s)
                  AND (registered_at, id) < (?, ?)
                ORDER BY registered_at DESC, id DESC LIMIT ?
                """.formatted(which))
                .params(parameters)
                .query((row, _) -> FindingClients.summary(row))
                .list();
        if (found.size() <= limit) {
            return new FindingClients.Page(found, null);
        }
        FindingClients.ClientSummary last = found.get(limit - 1);
        return new FindingClients.Page(found.subList(0, limit), new PageCursor(last.registeredAt(), last.id()).text());
    }

    private static String which(FieldKind kind, Said said, List<Object> parameters) {
        StringBuilder which = new StringBuilder();
        if (said.exactly() != null && kind != FieldKind.TEXT) {
            which.append(" AND said = ?");
            parameters.add(said.exactly());
        }
        between(kind, "least", ">=", said.least(), which, parameters);
        between(kind, "most", "<=", said.most(), which, parameters);
        return which.toString();
    }

    private static void between(
            FieldKind kind,
            String name,
            String comparison,
            @Nullable String bound,
            StringBuilder which,
            List<Object> parameters) {
        if (bound == null) {
            return;
        }
        try {
            switch (kind) {
                case NUMBER -> {
                    which.append(" AND number ").append(comparison).append(" ?");
                    parameters.add(Double.valueOf(bound));
                }
                case DATE -> {
                    which.append(" AND day ").append(comparison).append(" ?");
                    parameters.add(LocalDate.parse(bound));
                }
                default ->
                    throw new InvalidRequest("#/" + name, "invalid", "Only numbers and dates lie between others.");
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new InvalidRequest("#/" + name, "invalid", "A number, or a date YYYY-MM-DD.");
        }
    }

    AnswersController.AnswerCounts counts(ExtraField field) {
        List<AnswersController.AnswerCount> counts = jdbc.sql("""
                SELECT said, count(*) AS clients FROM client_extra_key WHERE field_id = ? GROUP BY said ORDER BY said
                """)
                .param(field.id())
                .query((row, _) -> new AnswersController.AnswerCount(row.getString("said"), row.getLong("clients")))
                .list();
        long others = jdbc.sql("""
                SELECT count(*) FROM client c
                WHERE NOT EXISTS (SELECT FROM client_extra_key k WHERE k.client_id = c.id AND k.field_id = ?)
                """).param(field.id()).query(Long.class).single();
        return new AnswersController.AnswerCounts(counts, others);
    }
}
