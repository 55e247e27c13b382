package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What was written down before a change set is there after it. */
class OlderRecordsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Test
    void first_and_second_language_move_into_the_list_in_their_order() throws SQLException, IOException {
        UUID centre = network.centre("CAMPO Praia", "CV", "origin");
        Api staff = network.manager(centre);
        UUID both = registered(staff, "Antiga", "Exemplo");
        UUID one = registered(staff, "Beatriz", "Modelo");
        UUID none = registered(staff, "Carla", "Ensaio");

        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET search_path = " + logins.of(centre).role());
            statement.execute("ALTER TABLE client ADD first_language text, ADD second_language text");
            statement.execute(
                    "UPDATE client SET first_language = 'kea', second_language = 'pt' WHERE id = '" + both + "'");
            statement.execute("UPDATE client SET second_language = 'fr' WHERE id = '" + one + "'");
            statement.execute(changeSet("03-all-of-table-3.sql", "clients:languages-move-into-a-list"));
        }

        var moved = staff.get("/api/v1/clients/" + both);
        assertThat(moved.at("/languages/0/tag")).isEqualTo("kea");
        assertThat(moved.at("/languages/1/tag")).isEqualTo("pt");
        assertThat(staff.get("/api/v1/clients/" + one).at("/languages/0/tag")).isEqualTo("fr");
        assertThat(staff.get("/api/v1/clients/" + none).body().at("/languages").size())
                .isZero();
    }

    private UUID registered(Api staff, String given, String family) {
        Map<String, Object> form = TestNetwork.client(given, family);
        form.put("despiteDuplicates", true);
        return network.registered(staff, form);
    }

    private static String changeSet(String file, String id) throws IOException {
        String all =
                new ClassPathResource("db/changelog/centre/clients/" + file).getContentAsString(StandardCharsets.UTF_8);
        String from = all.substring(all.indexOf("--changeset " + id) + 12 + id.length());
        int next = from.indexOf("--changeset");
        return next < 0 ? from : from.substring(0, next);
    }
}
