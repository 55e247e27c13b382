package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenants.reminders.RemindingStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** On a working morning identity is told for whom how many things are due: once, and nothing else. */
class RemindingStaffTest extends ApplicationTest {

    static final ZoneId PRAIA = ZoneId.of("Atlantic/Cape_Verde");

    /** A Wednesday to come, so that Thursday is a working day as well. */
    static final LocalDate DAY = LocalDate.now().plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

    static final String ANA = "Ana Inventada";
    static final String RUI = "Rui Inventado";

    @Autowired
    RemindingStaff reminding;

    @Autowired
    Agenda agenda;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CentreLogins logins;

    @Autowired
    TransactionTemplate transaction;

    UUID praia;
    UUID client;
    Api ana;

    @BeforeEach
    void a_centre() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        ana = network.staff(praia, "counsellor", ANA);
        client = network.registered(ana, TestNetwork.client("Escondida", "Inventada"));
    }

    @AfterEach
    void identity_is_back() {
        IDENTITY.broken = false;
    }

    @Test
    void each_kind_of_work_that_is_due_is_counted_for_whom_it_is() {
        TestCase file = TestCase.opened(ana, client);
        file.goal("A room of her own");
        action(file, RUI, DAY);
        review(file, DAY.minusDays(3));
        task(client, ANA, DAY.minusDays(1));
        task(null, RUI, DAY);
        draft(DAY.minusDays(2));
        enquiry(ANA, DAY.minusDays(1));

        remindAt(DAY, 7, 5);

        assertThat(told(DAY)).isEqualTo(Map.of(ANA, 4, RUI, 2));
    }

    @Test
    void an_entry_of_the_directory_is_due_for_whoever_checked_it_last() {
        Api rui = network.staff(praia, "counsellor", RUI);
        UUID service = Ids.next();
        Map<String, Object> agency = StewardshipTest.form(Ids.next(), service, "Legal desk");
        agency.put("check", Map.of("means", "call", "dueOn", DAY.minusDays(1).toString()));
        assertThat(ana.post("/api/v1/directory/agencies", agency).status()).isEqualTo(201);
        remindAt(DAY, 7, 5);
        assertThat(told(DAY)).isEqualTo(Map.of(ANA, 1));

        rui.post(
                "/api/v1/directory/services/" + service + "/checks",
                Map.of(
                        "id",
                        Ids.next(),
                        "check",
                        Map.of("means", "visit", "dueOn", DAY.plusDays(1).toString())));
        remindAt(DAY.plusDays(1), 7, 5);

        assertThat(told(DAY.plusDays(1))).isEqualTo(Map.of(RUI, 1));
    }

    @Test
    void an_entry_that_nobody_ever_checked_is_due_for_whoever_answers_for_its_country() throws SQLException {
        UUID service = Ids.next();
        Map<String, Object> agency = StewardshipTest.form(Ids.next(), service, "Legal desk");
        assertThat(ana.post("/api/v1/directory/agencies", agency).status()).isEqualTo(201);
        superuser("UPDATE network.directory_entry SET due_on = '" + DAY.minusDays(1) + "' WHERE service_id = '"
                + service + "'");
        superuser(
                "UPDATE network.directory_change SET means = NULL, due_on = NULL WHERE service_id = '" + service + "'");
        remindAt(DAY, 7, 5);
        assertThat(told(DAY)).isEmpty();

        ok(ana.put(
                "/api/v1/library/countries/CV/responsible",
                "",
                Map.of("person", TestNetwork.personId(RUI), "name", RUI)));
        remindAt(DAY.plusDays(1), 7, 5);

        assertThat(told(DAY.plusDays(1))).isEqualTo(Map.of(RUI, 1));
    }

    @Test
    void nothing_is_told_but_persons_and_numbers() {
        task(client, ANA, DAY);

        remindAt(DAY, 7, 5);

        String request = requests().getFirst();
        JsonNode body = json.readTree(request.substring(request.indexOf('{')));
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("until", "items");
        assertThat(Instant.parse(body.at("/until").asString()))
                .isEqualTo(DAY.plusDays(1).atStartOfDay(PRAIA).toInstant());
        assertThat(body.at("/items")).hasSize(1);
        assertThat(body.at("/items/0").propertyNames()).containsExactlyInAnyOrder("person", "things");
        assertThat(body.at("/items/0/person").asString())
                .isEqualTo(TestNetwork.personId(ANA).toString());
        assertThat(request).doesNotContain(client.toString()).doesNotContain("Escondida");
    }

    @Test
    void what_is_not_due_yet_done_or_over_is_not_counted() {
        TestCase file = TestCase.opened(ana, client);
        file.goal("A room of her own");
        action(file, ANA, DAY.plusDays(1));
        review(file, DAY.plusDays(1));
        task(client, ANA, DAY.plusDays(1));
        task(client, ANA, null);
        ok(ana.put("/api/v1/tasks/" + task(client, ANA, DAY) + "/done", "", Map.of()));
        draft(DAY);
        enquiry(ANA, DAY.plusDays(1));

        Map<String, Object> form = TestNetwork.client("Zulmira", "Outra");
        form.put("phone", "+238 555 09 87");
        form.put("birthDate", "1971-11-30");
        UUID other = network.registered(ana, form);
        TestCase over = TestCase.opened(ana, other);
        over.goal("Two offers compared");
        action(over, ANA, DAY);
        review(over, DAY);
        over.terminate("other");

        remindAt(DAY, 7, 5);

        assertThat(requests()).isEmpty();
    }

    @Test
    void where_nothing_is_due_identity_is_not_asked_and_the_next_morning_is_the_next_one() throws SQLException {
        remindAt(DAY, 7, 5);

        assertThat(requests()).isEmpty();
        assertThat(next()).isEqualTo(morning(DAY.plusDays(1)));
    }

    @Test
    void of_a_restricted_client_only_her_team_is_told() {
        ok(ana.put(
                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId(RUI),
                "",
                Map.of("name", RUI, "duty", "member")));
        ok(ana.put("/api/v1/clients/" + client + "/restriction", "", Map.of("because", "violence")));
        TestCase file = TestCase.opened(ana, client);
        file.goal("A room of her own");
        action(file, RUI, DAY);
        task(client, RUI, DAY);
        task(client, ANA, DAY);
        review(file, DAY);

        remindAt(DAY, 7, 5);
        assertThat(told(DAY)).isEqualTo(Map.of(ANA, 2, RUI, 3));

        assertThat(ana.delete("/api/v1/clients/" + client + "/team/" + TestNetwork.personId(RUI))
                        .status())
                .isEqualTo(204);
        remindAt(DAY.plusDays(1), 7, 5);
        assertThat(told(DAY.plusDays(1))).isEqualTo(Map.of(ANA, 2));
    }

    @Test
    void whoever_sees_assigned_clients_only_is_told_of_no_others() {
        task(client, RUI, DAY);
        task(null, RUI, DAY);
        lacks(RUI, "client:all");

        remindAt(DAY, 7, 5);

        assertThat(told(DAY)).isEqualTo(Map.of(RUI, 1));
    }

    @Test
    void whoever_may_not_read_enquiries_or_cases_is_not_told_of_them() {
        enquiry(RUI, DAY.minusDays(1));
        task(null, RUI, DAY);
        enquiry(ANA, DAY.minusDays(1));
        task(null, ANA, DAY);
        lacks(RUI, "enquiry:answer");
        lacks(ANA, "case:read");

        remindAt(DAY, 7, 5);

        assertThat(told(DAY)).isEqualTo(Map.of(RUI, 1, ANA, 1));
        lacks(RUI, "case:read");
        remindAt(DAY.plusDays(1), 7, 5);
        assertThat(told(DAY.plusDays(1))).isEqualTo(Map.of(ANA, 1));
    }

    @Test
    void whoever_is_no_member_any_more_is_not_told() {
        task(client, RUI, DAY);
        lacks(RUI, null);

        remindAt(DAY, 7, 5);

        assertThat(requests()).isEmpty();
    }

    @Test
    void many_processes_at_once_tell_once() throws Exception {
        task(client, ANA, DAY);
        Callable<Void> run = () -> {
            reminding.remindAt(at(DAY, 7, 5));
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        }
        reminding.remindAt(at(DAY, 7, 6));

        assertThat(requests()).hasSize(1);
    }

    @Test
    void before_the_morning_and_on_a_weekend_nobody_is_told() throws SQLException {
        task(client, ANA, DAY);
        LocalDate saturday = DAY.plusDays(3);

        remindAt(DAY, 6, 59);
        assertThat(next()).isEqualTo(morning(DAY));
        remindAt(saturday, 7, 5);
        remindAt(saturday.plusDays(1), 12, 0);

        assertThat(requests()).isEmpty();
        assertThat(next()).isEqualTo(morning(saturday.plusDays(2)));
        remindAt(saturday.plusDays(2), 7, 0);
        assertThat(told(saturday.plusDays(2))).isEqualTo(Map.of(ANA, 1));
    }

    @Test
    void after_friday_comes_monday() throws SQLException {
        remindAt(DAY.plusDays(2), 7, 0);

        assertThat(next()).isEqualTo(morning(DAY.plusDays(5)));
    }

    @Test
    void while_identity_is_away_it_is_tried_again_the_same_day() throws SQLException {
        task(client, ANA, DAY);
        IDENTITY.broken = true;

        remindAt(DAY, 7, 5);
        assertThat(next())
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(610));
        IDENTITY.told.clear();
        IDENTITY.broken = false;
        remindAt(DAY, 16, 30);

        assertThat(told(DAY)).isEqualTo(Map.of(ANA, 1));
        assertThat(next()).isEqualTo(morning(DAY.plusDays(1)));
    }

    @Test
    void when_identity_is_back_the_day_after_only_that_day_is_told_of() {
        task(client, ANA, DAY);
        IDENTITY.broken = true;
        remindAt(DAY, 7, 5);
        IDENTITY.told.clear();
        IDENTITY.broken = false;

        remindAt(DAY.plusDays(1), 0, 5);
        assertThat(requests()).isEmpty();
        remindAt(DAY.plusDays(1), 7, 5);

        assertThat(requests()).hasSize(1);
        assertThat(told(DAY.plusDays(1))).isEqualTo(Map.of(ANA, 1));
    }

    @Test
    void a_process_that_died_at_work_loses_no_morning() throws SQLException {
        task(client, ANA, DAY);
        Tenancy.runAs(
                logins.of(praia),
                () -> transaction.executeWithoutResult(_ -> agenda.take("staff-reminders", Duration.ofMinutes(10))));

        reminding.remindAt(at(DAY, 7, 5));
        assertThat(requests()).isEmpty();
        remindAt(DAY, 7, 16);

        assertThat(told(DAY)).isEqualTo(Map.of(ANA, 1));
    }

    /** From the last zone of a day to its first one, where the day after that has begun already. */
    @Test
    void a_centre_that_moves_across_the_date_line_is_told_of_each_of_its_days_once() throws SQLException {
        task(client, ANA, DAY);
        superuser("UPDATE network.centre SET time_zone = 'Pacific/Pago_Pago' WHERE id = '" + praia + "'");
        remindAt(ZonedDateTime.of(DAY, LocalTime.of(7, 5), ZoneId.of("Pacific/Pago_Pago")));
        superuser("UPDATE network.centre SET time_zone = 'Pacific/Kiritimati' WHERE id = '" + praia + "'");

        assertThat(agenda.due("staff-reminders")).contains(praia);
        ZonedDateTime there = ZonedDateTime.of(DAY.plusDays(1), LocalTime.of(8, 6), ZoneId.of("Pacific/Kiritimati"));
        assertThat(there.toInstant())
                .isEqualTo(ZonedDateTime.of(DAY, LocalTime.of(7, 6), ZoneId.of("Pacific/Pago_Pago"))
                        .toInstant());
        reminding.remindAt(there.toInstant());
        superuser("UPDATE network.centre SET time_zone = 'Pacific/Pago_Pago' WHERE id = '" + praia + "'");
        reminding.remindAt(there.toInstant().plusSeconds(60));

        assertThat(requests().stream().map(RemindingStaffTest::dayOf))
                .as("the day is what identity mails once for")
                .containsExactly(DAY, DAY.plusDays(1), DAY);
    }

    /** Midnight does not exist on the night of the change there, and seven o'clock is an hour nearer. */
    @Test
    void a_change_of_the_clock_moves_the_morning_and_loses_none() throws SQLException {
        superuser("UPDATE network.centre SET time_zone = 'Africa/Cairo' WHERE id = '" + praia + "'");
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        // Summer time begins there on the last Friday of April, at midnight.
        LocalDate change = LocalDate.of(2031, 4, 25);

        remindAt(ZonedDateTime.of(change.minusDays(1), LocalTime.of(7, 0), cairo));

        assertThat(change.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(next())
                .isEqualTo(ZonedDateTime.of(change, LocalTime.of(7, 0), cairo).toInstant())
                .isEqualTo(ZonedDateTime.of(change.minusDays(1), LocalTime.of(7, 0), cairo)
                        .toInstant()
                        .plus(Duration.ofHours(23)));
    }

    private void remindAt(LocalDate day, int hour, int minute) {
        remindAt(ZonedDateTime.of(day, LocalTime.of(hour, minute), PRAIA));
    }

    /** Whatever the agenda says, which knows the real time only. */
    private void remindAt(ZonedDateTime moment) {
        try {
            superuser("UPDATE network.agenda SET due_at = now() WHERE work = 'staff-reminders' AND centre_id = '"
                    + praia + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        reminding.remindAt(moment.toInstant());
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return ZonedDateTime.of(day, LocalTime.of(hour, minute), PRAIA).toInstant();
    }

    private static Instant morning(LocalDate day) {
        return at(day, 7, 0);
    }

    private List<String> requests() {
        String mine = "PUT /identity/api/v1/organisations/" + praia + "/reminders/";
        return IDENTITY.told.stream().filter(it -> it.startsWith(mine)).toList();
    }

    private static LocalDate dayOf(String request) {
        return LocalDate.parse(request.split(" ")[1].replaceAll(".*/", ""));
    }

    /** By name, what identity was told of a day. */
    private Map<String, Integer> told(LocalDate day) {
        Map<UUID, String> names = Stream.of(ANA, RUI).collect(Collectors.toMap(TestNetwork::personId, name -> name));
        Map<String, Integer> told = new TreeMap<>();
        requests().stream()
                .filter(it -> dayOf(it).equals(day))
                .forEach(request -> json.readTree(request.substring(request.indexOf('{')))
                        .at("/items")
                        .forEach(item -> told.put(
                                names.get(UUID.fromString(item.path("person").asString())),
                                item.path("things").asInt())));
        return told;
    }

    private Instant next() throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT due_at FROM network.agenda WHERE work = 'staff-reminders'"
                        + " AND centre_id = '" + praia + "'")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private UUID task(UUID about, String assignee, LocalDate due) {
        UUID id = Ids.next();
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("clientId", about);
        form.put("wording", "Call the shelter");
        form.put("dueOn", due == null ? null : due.toString());
        form.put("assignee", person(assignee));
        ok(ana.post("/api/v1/tasks", form));
        return id;
    }

    private void action(TestCase of, String colleague, LocalDate due) {
        ok(ana.post(
                "/api/v1/goals/" + of.goal() + "/actions",
                Map.of(
                        "id",
                        Ids.next(),
                        "who",
                        "colleague",
                        "colleague",
                        person(colleague),
                        "wording",
                        "Ask the shelter for a room",
                        "dueOn",
                        due.toString())));
    }

    private void review(TestCase of, LocalDate next) {
        ok(ana.post(of.path() + "/reviews", Map.of("id", Ids.next(), "progress", "slower", "nextOn", next.toString())));
    }

    /** A note of Ana's that was begun that morning and not signed. */
    private void draft(LocalDate begun) {
        UUID id = Ids.next();
        ok(ana.post("/api/v1/clients/" + client + "/notes", Map.of("id", id, "wording", "She came with her sister")));
        asCentre("UPDATE note SET begun_at = '" + at(begun, 7, 6) + "' WHERE id = '" + id + "'");
    }

    private void enquiry(String assignee, LocalDate answerBy) {
        UUID id = Ids.next();
        ok(ana.post(
                "/api/v1/enquiries",
                Map.of(
                        "id",
                        id,
                        "channel",
                        "out-of-hours",
                        "receivedAt",
                        Instant.now().toString(),
                        "from",
                        "+238 555 11 22",
                        "text",
                        "Is my contract fair?")));
        String path = "/api/v1/enquiries/" + id;
        ok(ana.put(path + "/assignee", ana.get(path).etag(), person(assignee)));
        asCentre("UPDATE enquiry SET answer_by = '" + at(answerBy, 9, 0) + "' WHERE id = '" + id + "'");
    }

    private static Map<String, Object> person(String name) {
        return Map.of("id", TestNetwork.personId(name), "name", name);
    }

    /** @param permission everything, as when the membership has ended, where it is null */
    private void lacks(String person, String permission) {
        try {
            superuser("INSERT INTO identity.missing VALUES ('" + praia + "', '" + TestNetwork.personId(person) + "', "
                    + (permission == null ? "NULL" : "'" + permission + "'") + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asCentre(String sql) {
        Tenancy.runAs(
                logins.of(praia),
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }
}
