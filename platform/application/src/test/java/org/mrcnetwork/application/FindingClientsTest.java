package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.tenancy.Ids;

/** Whoever stands at the desk is found while still saying their name, however it is spelt. */
class FindingClientsTest extends ApplicationTest {

    UUID praia;
    Api staff;

    @BeforeEach
    void a_centre() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.manager(praia);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed, محمد",
        "محمد, Muhamed",
        "Muhamed, Mohammed",
        "Мухаммед, Mohammed",
        "Mohammed, Мухаммед",
        "Mehmet, محمد",
        "خديجة, Khadija",
        "Khadija, خدیجه",
        "Reza, رضا",
        "Rida, رضا",
        "Alireza, علی رضا",
        "علیرضا, Ali Reza",
        "Yusuf, يوسف",
        "Youssef, Юсуф",
        "Abdulrahman, عبد الرحمن",
        "Abdurrahman, Abdul Rahman",
        "Zahra, الزهراء",
        "Parviz, پرویز",
        "Юлия, Yulia",
        "Shcherbakova, Щербакова",
        "Nguyen, Nguyễn",
        "Xiaoming, 小明",
        "Dawit, ዳዊት",
        "Inventáda, inventada",
        "O'Neil, ONeil"
    })
    void a_name_is_found_in_another_script_and_spelling(String registered, String typed) {
        UUID client = registered(Map.of("given", registered, "family", "Exemplo"));

        assertThat(found(typed)).containsExactly(client.toString());
        assertThat(found(typed + " exem")).containsExactly(client.toString());
    }

    @ParameterizedTest
    @CsvSource({"Moh", "Muham", "مح", "Exe", "exemplo mo", "mo exem", "Mohamedd", "Exmeplo", "Mohamad Exmplo"})
    void an_unfinished_or_mistyped_name_is_found_too(String typed) {
        UUID client = registered(Map.of("given", "Mohammed", "family", "Exemplo"));
        registered(Map.of("given", "Beatriz", "family", "Distinta"));

        assertThat(found(typed)).containsExactly(client.toString());
    }

    @Test
    void who_is_spelt_as_typed_comes_before_who_only_sounds_alike() {
        UUID mehmet = registered(Map.of("given", "Mehmet", "family", "Exemplo"));
        UUID mohammed = registered(Map.of("given", "Mohammed", "family", "Exemplo"));

        assertThat(found("Mohammed")).containsExactly(mohammed.toString(), mehmet.toString());
        assertThat(found("Mehmet")).containsExactly(mehmet.toString(), mohammed.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "8.3.1994",
        "08/03/1994",
        "08-03-94",
        "1994-03-08",
        "1994/3/8",
        "8/3/94",
        "3/8/1994",
        "٨/٣/١٩٩٤",
        "inventada 1994",
        "1994 mariana",
        "mariana 8.3.94"
    })
    void a_birth_date_finds_its_bearer(String typed) {
        UUID client = registered(Map.of("given", "Mariana", "family", "Inventada"));
        Map<String, Object> other = TestNetwork.client("Mariana", "Distinta");
        other.put("birthDate", "1987-11-30");
        other.put("phone", null);
        network.registered(staff, other);

        assertThat(found(typed)).containsExactly(client.toString());
    }

    @Test
    void of_two_readings_of_a_date_the_centres_own_comes_first() {
        UUID centreOfManila = network.centre("Invented Manila", "PH", "origin");
        Api manila = network.manager(centreOfManila);
        for (String date : List.of("1994-03-08", "1994-08-03")) {
            for (Api each : List.of(staff, manila)) {
                Map<String, Object> form = TestNetwork.client("Born " + date, "Inventada");
                form.put("birthDate", date);
                form.put("despiteDuplicates", true);
                network.registered(each, form);
            }
        }

        var inPraia = staff.get("/api/v1/clients?q=08/03/1994");
        var inManila = manila.get("/api/v1/clients?q=08/03/1994");

        assertThat(inPraia.body().at("/items").findValuesAsString("birthDate"))
                .containsExactly("1994-03-08", "1994-08-03");
        assertThat(inManila.body().at("/items").findValuesAsString("birthDate"))
                .containsExactly("1994-08-03", "1994-03-08");
    }

    @ParameterizedTest
    @CsvSource({
        "+238 555 01 23",
        "+2385550123",
        "00238 555 0123",
        "5550123",
        "555 01 23",
        "(555) 01-23",
        "0123",
        "٥٥٥٠١٢٣"
    })
    void a_phone_number_in_any_format_finds_its_bearer(String typed) {
        UUID client = registered(Map.of("given", "Mariana", "family", "Inventada"));

        assertThat(found(typed)).contains(client.toString());
    }

    @Test
    void a_client_number_is_enough_with_or_without_its_check_digit() {
        UUID client = registered(Map.of("given", "Mariana", "family", "Inventada"));
        String number = staff.get("/api/v1/clients/" + client).at("/number");
        String without = number.substring(0, number.length() - 2);

        assertThat(List.of(number, number.replace("-", ""), without, without.replaceAll("^0+", "")))
                .allSatisfy(typed -> assertThat(found(typed)).startsWith(client.toString()));
    }

    @Test
    void a_name_is_found_as_it_is_now_and_no_longer_as_it_was() {
        Map<String, Object> form = TestNetwork.client("Anterior", "Exemplo");
        UUID client = network.registered(staff, form);
        form.put("name", Map.of("given", "Posterior", "family", "Exemplo"));

        staff.put("/api/v1/clients/" + client, "\"0\"", form);

        assertThat(found("Posterior")).containsExactly(client.toString());
        assertThat(found("Anterior")).isEmpty();
    }

    @Test
    void hostile_and_senseless_searches_find_nobody_and_break_nothing() {
        registered(Map.of("given", "Mariana", "family", "Inventada"));

        assertThat(List.of(
                        "'",
                        "''':*",
                        "a'b & !c | (",
                        "%",
                        "_",
                        "\\",
                        "-",
                        "...",
                        "🙂",
                        "99.99.9999",
                        "(((",
                        "+",
                        "#1994"))
                .allSatisfy(
                        typed -> assertThat(search(typed).status()).as(typed).isEqualTo(200));
    }

    private Api.Answer search(String typed) {
        return staff.get(
                "/api/v1/clients?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> found(String typed) {
        return search(typed).body().at("/items").findValuesAsString("id");
    }

    private UUID registered(Map<String, String> name) {
        Map<String, Object> form = TestNetwork.client("", "");
        form.put("id", Ids.next());
        form.put("name", name);
        form.put("despiteDuplicates", true);
        return network.registered(staff, form);
    }
}
