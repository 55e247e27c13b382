package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.CounsellorAtWork.Registration;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.Browser;
import org.mrcnetwork.local.client.SignedIn;
import org.mrcnetwork.local.client.Waiting;

/** A power cut of one server at a time, while people work. */
@ExtendWith(RunningStack.class)
class KillingServersIT {
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);
    /** An event whose listener died is taken up again when it is a minute old, by a job that runs every minute. */
    private static final Duration TO_RESUBMIT = Duration.ofSeconds(150);

    private final StackForTests stack;

    KillingServersIT(StackForTests stack) {
        this.stack = stack.withDemoNetwork();
    }

    @AfterEach
    void start_again_what_a_failed_test_left_dead() {
        for (Server server : new Server[] {stack.postgres(), stack.elasticsearch(), stack.identity()}) {
            if (!server.running()) {
                server.start();
            }
        }
    }

    @Test
    void without_postgresql_every_answer_is_a_clear_error_and_afterwards_nothing_is_half_written() {
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");

        try (var work = new CounsellorAtWork(counsellor)) {
            eventually("the first clients are registered", () -> work.sinceLastRefusal() > 5);
            stack.postgres().kill();
            eventually("registrations are refused", () -> work.refused().size() > 5);
            stack.postgres().start();
            eventually("clients are registered again", () -> work.sinceLastRefusal() > 5);
            work.close();

            assertThat(work.refused()).allSatisfy(one -> assertClearError(one.answer()));
            for (Registration one : work.registrations()) {
                assertWholeOrAbsent(counsellor, one);
            }
            assertThat(work.refused())
                    .allSatisfy(one -> assertThat(work.again(one).status()).isEqualTo(201));
            for (Registration one : work.registrations()) {
                assertRegisteredOnce(counsellor, one);
            }
        }
        eventually("people can sign in", () -> signsIn("campo", "counsellor.campo@example.org"));
        Waiting.until(
                TO_RESUBMIT,
                () -> count("SELECT count(*) FROM network.event_publication WHERE completion_date IS NULL") == 0,
                () -> new IllegalStateException("Some events were never dealt with"));
    }

    @Test
    void without_elasticsearch_the_directory_answers_from_the_database_and_catches_up_afterwards() {
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");
        SignedIn administrator = stack.signIn("iom", "administrator@example.org");
        eventually("the index answers", () -> !reduced(counsellor, "orientation"));

        stack.elasticsearch().kill();
        Answer search = counsellor.get("/v1/directory/services?q=orientation");
        assertThat(search.status()).isEqualTo(200);
        assertThat(search.body().path("reduced").asBoolean()).isTrue();
        assertThat(search.items()).isNotEmpty();
        String word = "quebramar" + Long.toString(System.nanoTime(), 36);
        administrator.postText("/v1/directory/imports", organisation(word)).orFail("Importing while the index is away");
        assertThat(found(counsellor, word)).isTrue();

        stack.elasticsearch().start();
        eventually("the index answers again", () -> !reduced(counsellor, word));
        eventually("what was imported meanwhile is indexed", () -> found(counsellor, word));
    }

    @Test
    void without_identity_who_is_signed_in_works_on_and_who_is_not_is_told_why() {
        SignedIn manager = stack.signIn("campo", "manager.campo@example.org");
        assertThat(manager.get("/identity/v1/members").status()).isEqualTo(200);

        stack.identity().kill();
        assertThat(manager.get("/v1/me").status()).isEqualTo(200);
        assertClearError(manager.get("/identity/v1/members"));
        try (var newcomer = new Browser(stack.portal())) {
            HttpResponse<String> page = newcomer.open("/o/campo/sign-in?return=/o/campo/");
            assertThat(page.statusCode()).isBetween(502, 504);
            assertThat(page.body()).doesNotContain("Exception");
        }

        stack.identity().start();
        assertThat(manager.get("/identity/v1/members").status()).isEqualTo(200);
        assertThat(stack.signIn("campo", "counsellor.campo@example.org")
                        .get("/v1/me")
                        .status())
                .isEqualTo(200);
    }

    private static void assertClearError(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(502, 504);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.problem()).isIn("upstream-unavailable", "upstream-timeout");
        assertThat(answer.body().path("requestId").asString("")).isNotEmpty();
        assertThat(answer.body().toString()).doesNotContain("Exception", "SQL", "jdbc");
    }

    /** A client is there with its consent, or not at all; and what was confirmed is there. */
    private static void assertWholeOrAbsent(SignedIn counsellor, Registration one) {
        Answer client = counsellor.get("/v1/clients/" + one.client());
        if (one.answer().ok() || client.ok()) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(counsellor
                            .get("/v1/clients/" + one.client() + "/consents")
                            .items())
                    .hasSize(1);
        } else {
            assertThat(client.status()).isEqualTo(404);
        }
    }

    private static void assertRegisteredOnce(SignedIn counsellor, Registration one) {
        String id = one.client().toString();
        assertThat(counsellor.get("/v1/clients/" + id).status()).isEqualTo(200);
        assertThat(counsellor.get("/v1/clients/" + id + "/consents").items()).hasSize(1);
    }

    private static boolean reduced(SignedIn counsellor, String word) {
        return counsellor
                .get("/v1/directory/services?q=" + word)
                .orFail("Searching")
                .body()
                .path("reduced")
                .asBoolean();
    }

    private static boolean found(SignedIn counsellor, String word) {
        return counsellor
                .get("/v1/directory/services?q=" + word)
                .items()
                .findAny()
                .isPresent();
    }

    private static String organisation(String word) {
        return """
            [{"id": "%s", "name": "Breakwater", "description": "Imported while the index was away.",
              "services": [{"id": "%s", "name": "%s", "status": "active"}]}]
            """.formatted(UUID.randomUUID(), UUID.randomUUID(), word);
    }

    private int count(String sql) {
        try (var connection = DriverManager.getConnection(
                        stack.databaseUrl(), LocalPostgres.SUPERUSER, stack.superuserPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean signsIn(String organisation, String email) {
        try {
            stack.signIn(organisation, email);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static void eventually(String what, BooleanSupplier holds) {
        Waiting.until(TO_RECOVER, holds, () -> new IllegalStateException("It did not happen in time that " + what));
    }
}
