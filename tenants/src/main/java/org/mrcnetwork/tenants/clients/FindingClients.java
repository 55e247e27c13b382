package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.mrcnetwork.tenants.fields.SoughtAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search and lists, with summary data only: no vulnerability, no reason, no service. */
@Component
class FindingClients {

    /** Of so many who match what was typed, those are shown who answered so. */
    private static final int MOST_NARROWED = 1000;

    private final JdbcClient jdbc;
    private final ClientsByAnswer byAnswer;
    private final CentreClock clock;

    FindingClients(JdbcClient jdbc, ClientsByAnswer byAnswer, CentreClock clock) {
        this.jdbc = jdbc;
        this.byAnswer = byAnswer;
        this.clock = clock;
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

    /**
     * By whatever {@link TypedSearch} understands; best match first. Without a query, the newest first.
     *
     * @param answer only those who answered so
     */
    Page find(@Nullable String query, @Nullable SoughtAnswer answer, int limit, @Nullable String after) {
        String text = query == null ? "" : query.strip();
        if (!text.isEmpty()) {
            return new Page(matching(text, answer, limit), null);
        }
        return answer == null ? newest(limit, after) : newestWhoAnswered(answer, limit, after);
    }

    private List<ClientSummary> matching(String text, @Nullable SoughtAnswer answer, int limit) {
        TypedSearch typed = TypedSearch.read(text, clock.country(), clock.today());
        int most = answer == null ? limit : MOST_NARROWED;
        Set<UUID> found = new LinkedHashSet<>();
        byNumber(typed, found);
        byPhone(typed, most, found);
        byName(typed, most, found);
        if (answer != null) {
            found.retainAll(byAnswer.among(found, answer));
        }
        return summaries(found.stream().limit(limit).toList());
    }

    /** A number that led to a client who was merged into another leads to that other one. */
    private void byNumber(TypedSearch typed, Set<UUID> found) {
        if (!typed.numbers().isEmpty()) {
            String[] numbers = typed.numbers().toArray(String[]::new);
            found.addAll(
                    jdbc.sql("""
                    SELECT id FROM client WHERE number = ANY (:numbers)
                    UNION SELECT client_id FROM client_merge WHERE gone_number = ANY (:numbers) AND undone_at IS NULL
                    """).param("numbers", numbers).query(UUID.class).list());
        }
    }

    private void byPhone(TypedSearch typed, int limit, Set<UUID> found) {
        if (typed.phone() != null) {
            found.addAll(jdbc.sql("SELECT id FROM client WHERE phone = ? LIMIT ?")
                    .params(typed.phone(), limit)
                    .query(UUID.class)
                    .list());
        }
        if (typed.digits() != null) {
            found.addAll(jdbc.sql("SELECT * FROM clients_with_phone_ending(?, ?)")
                    .params(typed.digits(), limit)
                    .query(UUID.class)
                    .list());
        }
    }

    /** As it is spelt first; then as it sounds; then, when there is nobody, as it may have been mistyped. */
    private void byName(TypedSearch typed, int limit, Set<UUID> found) {
        String words = typed.byWord();
        if (words == null) {
            return;
        }
        String spelt = typed.words().stream()
                .flatMap(word -> Romanising.latin(word).stream())
                .collect(Collectors.joining(" "));
        List<UUID> spelled = named(words, null, spelt, limit);
        found.addAll(typed.born().size() > 1 ? theLikeliestDayFirst(spelled, typed.born()) : spelled);
        String sounds = typed.bySound();
        if (found.size() < limit && sounds != null) {
            found.addAll(named(null, sounds, spelt, limit));
        }
        if (found.isEmpty() && typed.born().isEmpty() && !typed.words().isEmpty()) {
            found.addAll(jdbc.sql("SELECT client_id FROM clients_named_nearly(?, ?, ?)")
                    .params(typed.words().toArray(String[]::new), spelt, limit)
                    .query(UUID.class)
                    .list());
        }
    }

    private List<UUID> named(@Nullable String words, @Nullable String sounds, String spelt, int limit) {
        return jdbc.sql("SELECT client_id FROM clients_named(:words::tsquery, :sounds::tsquery, :spelt, :limit)")
                .param("words", words)
                .param("sounds", sounds)
                .param("spelt", spelt)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private List<UUID> theLikeliestDayFirst(List<UUID> found, List<LocalDate> days) {
        return summaries(found).stream()
                .sorted(Comparator.comparingInt(client -> {
                    int place = days.indexOf(client.birthDate());
                    return place < 0 ? days.size() : place;
                }))
                .map(ClientSummary::id)
                .toList();
    }

    private List<ClientSummary> summaries(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc
                        .sql("SELECT * FROM client WHERE id = ANY (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> summary(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(client -> ids.indexOf(client.id())))
                        .toList();
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
        return page(found, limit);
    }

    private Page newestWhoAnswered(SoughtAnswer answer, int limit, @Nullable String after) {
        PageCursor cursor = PageCursor.read(after);
        return page(summaries(byAnswer.newest(answer, cursor, limit + 1)), limit);
    }

    private static Page page(List<ClientSummary> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        ClientSummary last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageCursor(last.registeredAt(), last.id()).text());
    }

    static ClientSummary summary(java.sql.ResultSet row) throws java.sql.SQLException {
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
