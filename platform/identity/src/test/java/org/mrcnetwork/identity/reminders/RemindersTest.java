package org.mrcnetwork.identity.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mrcnetwork.identity.accounts.Role.COORDINATOR;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;
import static org.mrcnetwork.identity.accounts.Role.DATA_ADMINISTRATOR;
import static org.mrcnetwork.identity.accounts.Role.MANAGER;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.identity.Api;
import org.mrcnetwork.identity.IdentityTest;
import org.mrcnetwork.identity.Mailbox;
import org.mrcnetwork.identity.People;
import org.mrcnetwork.identity.accounts.EndingMemberships;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One mail a day and organisation to whom something waits for, and nothing in it that a stranger may not read. */
class RemindersTest extends IdentityTest {

    private static final Path ASIDE = MAILS.resolveSibling("reminders-aside");

    @Autowired
    private MailingReminders mailing;

    @Autowired
    private ReminderRounds rounds;

    @Autowired
    private EndingMemberships ending;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | ltr | Your working day        | Waiting for you: 12
                    fr | ltr | Votre journée de travail | En attente pour vous : 12
                    pt | ltr | O seu dia de trabalho   | À sua espera: 12
                    ar | rtl | يوم عملك               | ما ينتظرك: 12
                    fa | ltr | Your working day        | Waiting for you: 12
                    """)
    void the_mail_says_how_much_waits_and_where_in_the_persons_language(
            String language, String direction, String subject, String first) throws Exception {
        Membership ana = member();
        jdbc.sql("UPDATE accounts SET locale = ? WHERE id = ?")
                .params(language, ana.account().id())
                .update();

        remind(ana, 12);

        MimeMessage mail = mailTo(ana);
        String portal = PUBLIC_URL + "/o/" + ana.organisation().slug() + "/";
        List<String> paragraphs = List.of(Mailbox.text(mail).strip().split("\n\n"));
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(paragraphs).hasSize(4).startsWith(first, portal).endsWith(portal + "own-settings");
        assertThat(String.valueOf(((Multipart) mail.getContent()).getBodyPart(1).getContent()))
                .contains("dir=\"" + direction + "\"", "<a href=\"" + portal + "\">");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    /** The words are fixed and the only thing filled in is a number: nobody's name, and not the centre's. */
    @Test
    void the_mail_names_nobody_and_no_centre() throws Exception {
        Membership ana = member();

        remind(ana, 3);

        var raw = new ByteArrayOutputStream();
        mailTo(ana).writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8))
                .doesNotContain(ana.account().name())
                .doesNotContain(ana.account().name().split(" ")[0])
                .doesNotContain(ana.organisation().name())
                .doesNotContain(ana.account().id().toString())
                .doesNotContain(ana.organisation().id().toString());
    }

    @Test
    void anything_besides_a_person_and_a_number_is_refused() {
        Membership ana = member();
        String item = "{\"person\":\"" + ana.account().id() + "\",\"things\":1,\"client\":\"Maria\"}";

        var answer = provisioning().put(path(ana, today()), morning(item));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("#/items/0/client unknown-field");
        assertThat(queued(ana)).isZero();
    }

    @Test
    void asking_twice_mails_once_and_the_next_day_again() {
        Membership ana = member();

        remind(ana, 3);
        mailTo(ana);
        remind(ana, 5);
        assertThat(Mailbox.mailsTo(address(ana))).hasSize(1);

        clock.advance(Duration.ofDays(1));
        remind(ana, 4);

        await().until(() -> Mailbox.mailsTo(address(ana)).size() == 2);
        assertThat(Mailbox.text(Mailbox.mailsTo(address(ana)).getLast())).startsWith("À sua espera: 4");
    }

    @Test
    void of_many_who_ask_and_send_at_once_one_mails() throws Exception {
        Membership ana = member();
        String token = application().clientCredentials().accessToken();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> {
                int status = api(token)
                        .put(path(ana, today()), morning(item(ana, 3)))
                        .status();
                mailing.mailAllDue();
                return status;
            });
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        mailTo(ana);
        assertThat(queued(ana)).isOne();
        assertThat(Mailbox.mailsTo(address(ana))).hasSize(1);
    }

    @Test
    void an_ended_member_and_a_stranger_get_none() {
        Organisation centre = people.centre();
        Membership gone = people.member(centre, COUNSELLOR);
        Membership stranger = member();
        ending.end(gone.id(), centre.id());

        var answer = provisioning()
                .put(
                        "/organisations/" + centre.id() + "/reminders/" + today(),
                        morning(item(gone, 2), item(stranger, 2)));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(queued(gone)).isZero();
        assertThat(queued(stranger)).isZero();
    }

    @Test
    void whoever_is_sent_away_while_the_mail_waits_does_not_get_it() throws IOException {
        Membership ana = member();
        mailsFail();
        remind(ana, 2);
        await().until(() -> attempts(ana) > 0);
        ending.end(ana.id(), ana.organisation().id());

        mailsArrive();
        clock.advance(Duration.ofHours(1));
        mailing.mailAllDue();

        assertThat(Mailbox.mailsTo(address(ana))).isEmpty();
    }

    @Test
    void a_mail_that_cannot_be_sent_now_is_sent_later_that_day() throws IOException {
        Membership ana = member();
        mailsFail();
        remind(ana, 2);
        await().until(() -> attempts(ana) > 0);

        mailsArrive();
        clock.advance(Duration.ofHours(1));
        mailing.mailAllDue();

        mailTo(ana);
        assertThat(Mailbox.mailsTo(address(ana))).hasSize(1);
    }

    @Test
    void a_mail_that_could_not_be_sent_is_not_sent_the_day_after() throws IOException {
        Membership ana = member();
        mailsFail();
        remind(ana, 2);
        await().until(() -> attempts(ana) > 0);

        mailsArrive();
        clock.advance(Duration.ofDays(1));
        mailing.mailAllDue();

        assertThat(Mailbox.mailsTo(address(ana))).isEmpty();
    }

    @Test
    void what_a_process_took_and_died_with_is_not_sent_a_second_time() {
        Membership ana = member();
        jdbc.sql("""
                INSERT INTO reminders (organisation_id, account_id, day, waiting, mail_due_at, mail_until, taken_at)
                VALUES (?, ?, current_date, 2, now(), now() + interval '12 hours', now())
                """).params(ana.organisation().id(), ana.account().id()).update();

        mailing.mailAllDue();

        assertThat(Mailbox.mailsTo(address(ana))).isEmpty();
    }

    @Test
    void a_person_turns_them_off_and_on_for_each_centre() {
        Membership here = member();
        Membership there = people.join(here.account(), people.centre(), DATA_ADMINISTRATOR);
        Api own = api(tokenOf(here));
        assertThat(own.get("/reminders").body().path("on").asBoolean()).isTrue();

        assertThat(own.put("/reminders", "{\"on\":false}").status()).isEqualTo(200);
        assertThat(own.put("/reminders", "{\"on\":false}").status()).isEqualTo(200);
        remind(here, 2);
        remind(there, 7);

        assertThat(own.get("/reminders").body().path("on").asBoolean(true)).isFalse();
        assertThat(api(tokenOf(there)).get("/reminders").body().path("on").asBoolean())
                .isTrue();
        assertThat(Mailbox.text(mailTo(there))).startsWith("À sua espera: 7");
        assertThat(queued(here)).isZero();

        own.put("/reminders", "{\"on\":true}");
        remind(here, 2);
        await().until(() -> Mailbox.mailsTo(address(here)).size() == 2);
    }

    @Test
    void one_that_is_turned_off_while_it_waits_is_not_sent() throws IOException {
        Membership ana = member();
        Api own = api(tokenOf(ana));
        mailsFail();
        remind(ana, 2);
        await().until(() -> attempts(ana) > 0);

        own.put("/reminders", "{\"on\":false}");
        mailsArrive();
        clock.advance(Duration.ofHours(1));
        mailing.mailAllDue();

        assertThat(Mailbox.mailsTo(address(ana))).isEmpty();
    }

    @Test
    void nobody_but_the_application_asks_for_reminders() {
        Membership manager = people.member(people.centre(), MANAGER);

        var answer = api(tokenOf(manager)).put(path(manager, today()), morning(item(manager, 1)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(api("garbled")
                        .put(path(manager, today()), morning(item(manager, 1)))
                        .status())
                .isEqualTo(401);
        assertThat(queued(manager)).isZero();
    }

    @Test
    void the_application_turns_nobodys_off_and_an_ended_member_turns_nothing() {
        Membership ana = member();
        Api own = api(tokenOf(ana));
        ending.end(ana.id(), ana.organisation().id());

        assertThat(provisioning().put("/reminders", "{\"on\":false}").status()).isEqualTo(403);
        assertThat(provisioning().get("/reminders").status()).isEqualTo(403);
        assertThat(own.put("/reminders", "{\"on\":false}").status()).isEqualTo(403);
        assertThat(own.get("/reminders").status()).isEqualTo(403);
        assertThat(api("garbled").get("/reminders").status()).isEqualTo(401);
    }

    @Test
    void only_a_centre_of_the_platform_has_reminders() {
        Organisation region = new Organisation(
                UUID.randomUUID(), "region-" + UUID.randomUUID(), "Region", OrganisationKind.REGION, List.of("en"));
        organisations.put(region, clock.instant());
        Membership coordinator = people.member(region, COORDINATOR);

        assertThat(provisioning()
                        .put(path(coordinator, today()), morning(item(coordinator, 1)))
                        .status())
                .isEqualTo(404);
        assertThat(provisioning()
                        .put(
                                "/organisations/" + UUID.randomUUID() + "/reminders/" + today(),
                                morning(item(coordinator, 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_day_that_is_today_nowhere_is_refused_so_that_what_is_forgotten_is_not_sent_again() {
        Membership ana = member();

        for (LocalDate day : List.of(today().minusDays(2), today().plusDays(2))) {
            assertThat(provisioning().put(path(ana, day), morning(item(ana, 1))).status())
                    .isEqualTo(409);
        }
        assertThat(provisioning()
                        .put(path(ana, today()), morning(clock.instant().minusSeconds(1), item(ana, 1)))
                        .fault())
                .isEqualTo("#/until invalid");
        assertThat(provisioning()
                        .put(path(ana, today()), morning(clock.instant().plus(Duration.ofDays(3)), item(ana, 1)))
                        .fault())
                .isEqualTo("#/until invalid");
        assertThat(queued(ana)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"until":"%s","items":[]}                                                  | #/items required
                    {"items":[{"person":"00000000-0000-0000-0000-000000000000","things":1}]}  | #/until required
                    {"until":"%s","items":[{"things":1}]}                                     | #/items/0/person required
                    {"until":"%s","items":[{"person":"00000000-0000-0000-0000-000000000000","things":0}]} | #/items/0/things invalid
                    """)
    void what_is_wrong_is_said_with_a_pointer(String body, String fault) {
        var answer = provisioning()
                .put(
                        path(member(), today()),
                        body.replace(
                                "%s", clock.instant().plus(Duration.ofHours(12)).toString()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo(fault);
    }

    @Test
    void reminders_are_forgotten_after_a_month() {
        Membership ana = member();
        remind(ana, 1);
        mailTo(ana);

        clock.advance(Duration.ofDays(29));
        rounds.removeOld();
        assertThat(queued(ana)).isOne();
        clock.advance(Duration.ofDays(3));
        rounds.removeOld();

        assertThat(queued(ana)).isZero();
    }

    @AfterEach
    void mailsArriveAgain() throws IOException {
        mailsArrive();
    }

    private Membership member() {
        return people.member(people.centre(), COUNSELLOR);
    }

    private void remind(Membership person, int things) {
        var answer = provisioning().put(path(person, today()), morning(item(person, things)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
        mailing.mailAllDue();
    }

    private MimeMessage mailTo(Membership person) {
        await().until(() -> !Mailbox.mailsTo(address(person)).isEmpty());
        return Mailbox.mailsTo(address(person)).getLast();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String path(Membership person, LocalDate day) {
        return "/organisations/" + person.organisation().id() + "/reminders/" + day;
    }

    private String morning(String... items) {
        return morning(clock.instant().plus(Duration.ofHours(12)), items);
    }

    private static String morning(Instant until, String... items) {
        return "{\"until\":\"" + until + "\",\"items\":[" + String.join(",", items) + "]}";
    }

    private static String item(Membership person, int things) {
        return "{\"person\":\"" + person.account().id() + "\",\"things\":" + things + "}";
    }

    private static String address(Membership person) {
        return person.account().email().value();
    }

    private int queued(Membership person) {
        return jdbc.sql("SELECT count(*) FROM reminders WHERE organisation_id = ? AND account_id = ?")
                .params(person.organisation().id(), person.account().id())
                .query(Integer.class)
                .single();
    }

    private int attempts(Membership person) {
        return jdbc.sql("SELECT mail_attempts FROM reminders WHERE account_id = ?")
                .param(person.account().id())
                .query(Integer.class)
                .single();
    }

    private String tokenOf(Membership person) {
        return gateway()
                .exchange(browser()
                        .code(
                                person.organisation().slug(),
                                person.account().email().value(),
                                People.PASSWORD))
                .accessToken();
    }

    private Api provisioning() {
        return api(application().clientCredentials().accessToken());
    }

    /** A file where the folder should be. */
    private static void mailsFail() throws IOException {
        Mailbox.invitationFor("first@administration.example");
        Files.move(MAILS, ASIDE);
        Files.createFile(MAILS);
    }

    private static void mailsArrive() throws IOException {
        if (Files.exists(ASIDE)) {
            Files.delete(MAILS);
            Files.move(ASIDE, MAILS);
        }
    }
}
