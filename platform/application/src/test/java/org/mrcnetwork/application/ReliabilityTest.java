package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How agencies answer is learned from referrals, and says nothing of anybody. */
class ReliabilityTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    private UUID from;
    private UUID to;
    private UUID agreement;

    @BeforeEach
    void two_centres_that_refer() throws SQLException {
        from = network.centre("CAMPO Praia", "CV", "origin");
        to = network.centre("CNAI Lisboa", "PT", "destination");
        agreement = UUID.randomUUID();
        execute("INSERT INTO network.agreement VALUES ('" + agreement + "', '" + from + "', '" + to
                + "', 'IN_FORCE', '2020-01-01', NULL, 'Both', now(), now(), NULL, 0)");
    }

    @Test
    void below_eleven_answers_nothing_is_said() throws SQLException {
        answered(10, "ACCEPTED", false, "LEGAL_ASSISTANCE", "2 days");
        unanswered(5);

        assertThat(reliability().text())
                .isEqualTo(
                        "{\"acceptedPercent\":null,\"answeredPercent\":null,\"medianDays\":null,\"lastAnswered\":null}");
    }

    @Test
    void from_eleven_on_how_many_were_taken_and_how_soon_is_said_coarsely() throws SQLException {
        answered(8, "COMPLETED", false, "LEGAL_ASSISTANCE", "30 hours");
        answered(4, "DECLINED", false, "JOB_SEARCH", "9 days");
        unanswered(3);

        var said = reliability();

        assertThat(said.at("/acceptedPercent")).isEqualTo("65");
        assertThat(said.at("/answeredPercent")).isEqualTo("80");
        assertThat(said.at("/medianDays")).isEqualTo("2");
        assertThat(said.at("/lastAnswered"))
                .isEqualTo(YearMonth.now(ZoneOffset.UTC).toString());
    }

    @Test
    void one_answer_more_is_not_seen() throws SQLException {
        answered(40, "ACCEPTED", false, "LEGAL_ASSISTANCE", "2 days");
        String before = reliability().text();

        answered(1, "DECLINED", false, "LEGAL_ASSISTANCE", "2 days");

        assertThat(reliability().text()).isEqualTo(before);
    }

    @Test
    void restricted_clients_shelters_and_older_years_count_for_nothing() throws SQLException {
        answered(20, "DECLINED", true, "LEGAL_ASSISTANCE", "2 days");
        answered(20, "DECLINED", false, "SHELTER", "2 days");
        answered(20, "DECLINED", false, "LEGAL_ASSISTANCE", "400 days");

        assertThat(reliability().body().path("acceptedPercent").isNull()).isTrue();
    }

    @Test
    void no_login_reads_what_it_is_learned_from() {
        for (String sql : new String[] {"SELECT * FROM network.referral_answer"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sql).query().listOfRows());
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> Tenancy.callAs(
                            logins.of(from), () -> jdbc.sql(sql).query().listOfRows()));
        }
    }

    private Api.Answer reliability() {
        var answer = network.receptionist(from).get("/api/v1/directory/organizations/" + to + "/reliability");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private void unanswered(int count) throws SQLException {
        insert(count, "SENT", false, "LEGAL_ASSISTANCE", "NULL");
    }

    private void answered(int count, String status, boolean restricted, String service, String after)
            throws SQLException {
        insert(count, status, restricted, service, "now()");
        execute("UPDATE network.exchanged_referral SET sent_at = answered_at - interval '" + after + "' WHERE to_id = '"
                + to + "' AND answered_at = sent_at");
    }

    private void insert(int count, String status, boolean restricted, String service, String answered)
            throws SQLException {
        execute("INSERT INTO network.exchanged_referral (id, from_id, to_id, agreement_id, service, status,"
                + " letter_for_recipient, letter_for_sender, sent_at, answered_at, restricted, version)"
                + " SELECT gen_random_uuid(), '" + from + "', '" + to + "', '" + agreement + "', '" + service + "', '"
                + status + "', '', '', now(), " + answered + ", " + restricted
                + ", 0 FROM generate_series(1, " + count + ")");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
