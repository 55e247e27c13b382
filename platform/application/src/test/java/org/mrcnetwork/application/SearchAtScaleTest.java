package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** With 20,000 clients every way of search uses its index, and whoever came in by another way is found all the same. */
class SearchAtScaleTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    org.springframework.context.ApplicationContext context;

    UUID praia;
    CentreLogin centre;
    Api staff;

    @BeforeEach
    void twenty_thousand_clients_that_came_from_somewhere_else() throws SQLException {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        centre = logins.of(praia);
        staff = network.manager(praia);
        asOwner("""
                INSERT INTO client (id, number, given_name, family_name, folded_name, gender, birth_date, birth_year,
                    client_group, phone, reasons, vulnerabilities, registered_at, registered_by, registered_by_name, version)
                SELECT gen_random_uuid(), 'x' || i, 'Person' || i % 977, 'Inventada' || i,
                       'person' || i % 977 || ' inventada' || i, 'NOT_STATED', date '1950-01-01' + i, 1950,
                       'POTENTIAL_MIGRANT', '+23855' || lpad(i::text, 5, '0'), '{}', '{}', now(), gen_random_uuid(),
                       'Somebody', 0
                FROM generate_series(1, 20000) i
                """);
        asOwner("UPDATE client SET given_name = 'محمد', folded_name = 'محمد inventada7' WHERE number = 'x7'");
        asOwner("ANALYZE");
    }

    @Test
    void every_way_of_search_uses_its_index() throws SQLException {
        assertThat(plan("clients_named('''person12''', NULL, 'person12', 25)")).contains("client_search_key_by_word");
        assertThat(plan("clients_named(NULL, '''prsn12''', 'person12', 25)")).contains("client_search_key_by_sound");
        assertThat(plan("clients_named_nearly('{pesron12}', 'pesron12', 25)"))
                .contains("client_name_word_like")
                .contains("client_search_key_by_word");
        assertThat(plan("clients_with_phone_ending('00012', 25)")).contains("client_by_last_digits");
        assertThat(
                        plan(
                                "clients_like_this('''prsn12''', '''prsn12''', '+2385500012', 'a@example.org', '{1950-01-12}')"))
                .contains("client_search_key_by_sound")
                .contains("client_by_phone")
                .contains("client_by_email")
                .contains("client_by_birth_date");
    }

    @Test
    void nobody_is_unfindable_before_the_application_has_made_their_keys_and_afterwards_every_script_leads_to_them() {
        assertThat(found("محمد")).hasSize(1);
        assertThat(found("inventada19999")).hasSize(1);
        assertThat(found("Mohammed inventada7")).isEmpty();

        remakeKeys();

        assertThat(found("Mohammed inventada7")).hasSize(1);
    }

    /** As a reader who may not know of everybody, so through the policy. */
    @Test
    void finding_by_an_answer_uses_an_index_through_the_policy() throws SQLException {
        UUID question = UUID.randomUUID();
        asOwner("UPDATE client SET extra = jsonb_build_object('" + question
                + "', jsonb_build_array('c' || right(number, 2)))");
        asOwner("ANALYZE");
        String select = "EXPLAIN SELECT c.id FROM client_extra_key k JOIN client c ON c.id = k.client_id"
                + " WHERE (c.registered_at, c.id) < (now(), gen_random_uuid()) AND k.field_id = '" + question
                + "' AND ";
        String newest = " ORDER BY c.registered_at DESC, c.id DESC LIMIT 21";

        assertThat(explained(select + "k.said = 'c77'" + newest)).contains("client_extra_key_by_code");
        assertThat(explained(select + "k.number BETWEEN 7 AND 8" + newest)).contains("client_extra_key_by_number");
        assertThat(explained(select + "k.day BETWEEN '2019-01-01' AND '2019-02-01'" + newest))
                .contains("client_extra_key_by_day");
    }

    private String explained(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + centre.role() + ", ext");
            statement.execute("SET mrc.reader = 'all:" + UUID.randomUUID() + "'");
            statement.execute("SET ROLE " + centre.role());
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString()).as("the policy is asked").contains("SubPlan");
            return plan.toString();
        }
    }

    private List<String> found(String typed) {
        return staff.get("/api/v1/clients?q="
                        + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                .body()
                .at("/items")
                .findValuesAsString("id");
    }

    /** What otherwise happens in the background, for this centre alone. */
    private void remakeKeys() {
        try {
            Object keeping = context.getBean("keepingSearchKeys");
            var remake = keeping.getClass().getDeclaredMethod("remakeOutdated", UUID.class);
            remake.setAccessible(true);
            assertThat((int) remake.invoke(keeping, praia)).isEqualTo(20_000);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plans of what the function itself runs, as the server's log would have them. */
    private String plan(String function) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("LOAD 'auto_explain'");
            statement.execute("SET auto_explain.log_min_duration = 0");
            statement.execute("SET auto_explain.log_nested_statements = on");
            statement.execute("SET client_min_messages = log");
            statement.execute("SET search_path = " + centre.role() + ", ext");
            statement.execute("SET mrc.reader = 'all:" + UUID.randomUUID() + "'");
            statement.clearWarnings();
            statement.execute("SELECT * FROM " + function);
            List<String> plans = new ArrayList<>();
            for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                plans.add(warning.getMessage());
            }
            return String.join("\n", plans);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + centre.role() + ", ext");
            statement.execute(sql);
        }
    }
}
