package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search and lists, with summary data only: no vulnerability, no reason, no service. */
@Component
class FindingClients {

    private final JdbcClient jdbc;

    FindingClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ClientSummary(
            UUID id,
            String number,
            Name name,
            Gender gender,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String area,
            Instant registeredAt) {}

    record Page(List<ClientSummary> items, @Nullable String next) {}

    /** By name however spelt, by number, or by phone; best match first. Without a query, the newest first. */
    Page find(@Nullable String query, int limit, @Nullable String after) {
        String text = query == null ? "" : query.strip();
        return text.isEmpty() ? newest(limit, after) : new Page(matching(text, limit), null);
    }

    private List<ClientSummary> matching(String text, int limit) {
        String folded = Name.fold(text);
        return jdbc.sql("""
                SELECT * FROM client
                WHERE number LIKE :number OR phone = :phone
                   OR (:name <> '' AND (:name <% folded_name OR folded_name LIKE :prefix))
                ORDER BY (number LIKE :number OR phone IS NOT DISTINCT FROM :phone) DESC,
                         word_similarity(:name, folded_name) DESC, registered_at DESC, id DESC
                LIMIT :limit
                """)
                .param("number", text.matches("\\d{1,9}(-\\d?)?") ? "%" + text + "%" : "")
                .param("phone", Phones.orNull(text))
                .param("name", folded)
                .param("prefix", "%" + folded.replace("%", "") + "%")
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    private Page newest(int limit, @Nullable String after) {
        PageCursor cursor = PageCursor.read(after);
        List<ClientSummary> found = jdbc.sql("""
                SELECT * FROM client WHERE (registered_at, id) < (:at, :id)
                ORDER BY registered_at DESC, id DESC LIMIT :limit
                """)
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, _) -> summary(row))
                .list();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        ClientSummary last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageCursor(last.registeredAt(), last.id()).text());
    }

    private static ClientSummary summary(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ClientSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Name(row.getString("given_name"), row.getString("family_name")),
                Gender.valueOf(row.getString("gender")),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("area"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
