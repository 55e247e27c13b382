package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agencies out of a spreadsheet: looked at before they are taken, and told by row what is wrong. */
class TabularImportTest extends ApplicationTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID praia;
    private Api manager;

    @BeforeEach
    void a_centre() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
    }

    @Test
    void a_preview_says_what_would_come_of_it_and_writes_nothing() {
        var seen = preview(table());

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.body().path("kept").asBoolean()).isFalse();
        assertThat(seen.body().path("rows").asInt()).isEqualTo(3);
        assertThat(seen.body().path("agencies").asInt()).isEqualTo(2);
        assertThat(seen.body().path("services").asInt()).isEqualTo(2);
        assertThat(seen.body().path("created").asInt()).isEqualTo(2);
        assertThat(found()).isZero();
    }

    @Test
    void what_was_seen_is_taken_and_kept_by_the_centre_and_the_same_again_changes_nothing() {
        var taken = keep(table());

        assertThat(taken.body().path("kept").asBoolean()).as(taken.text()).isTrue();
        var legal = manager.get("/api/v1/directory/services?q=" + mark + "%20legal")
                .body()
                .at("/items/0");
        assertThat(legal.at("/steward").asString()).isEqualTo(praia.toString());
        assertThat(legal.at("/organization/type").asString()).isEqualTo("trade-union");
        assertThat(legal.at("/locations")).hasSize(2);
        assertThat(legal.at("/hours")).hasSize(6);
        assertThat(legal.at("/hours/5/day").asString()).isEqualTo("SA");
        assertThat(legal.at("/languages").toString()).contains("pt", "kea");
        assertThat(legal.at("/timeZone").asString()).isEqualTo("Atlantic/Cape_Verde");
        assertThat(manager.get("/api/v1/directory/services?q=" + mark).text()).doesNotContain("Casa");
        assertThat(manager.get("/api/v1/directory/shelters").text()).contains("Casa " + mark);

        var again = keep(table());

        assertThat(again.body().path("created").asInt()
                        + again.body().path("updated").asInt())
                .isZero();
        var changed = keep(table().replace("Free", "Five euros"));
        assertThat(changed.body().path("updated").asInt()).isEqualTo(1);
        assertThat(manager.get("/api/v1/directory/services?q=" + mark + "%20legal")
                        .body()
                        .at("/items/0/fees")
                        .asString())
                .isEqualTo("Five euros");
    }

    @Test
    void a_table_with_a_fault_is_taken_not_at_all_and_each_fault_has_its_row() {
        String wrong =
                "agency,service,agency_type,service_types,languages,hours,city,country,latitude,longitude,status,url\n"
                        + "A " + mark + ",One,ngo,legal-assistance,pt,Mo-Fr 09:00-17:00,Praia,CV,14.9,-23.5,active,\n"
                        + ",Two,ngo,,,,,,,,,\n"
                        + "C " + mark
                        + ",Three,club,magic,Klingon,all day,Praia,Atlantis,north,,open,javascript:alert(1)\n";

        var answer = keep(wrong);

        assertThat(answer.body().path("kept").asBoolean()).isFalse();
        assertThat(answer.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("row").asInt() + " "
                                + fault.path("column").asString()))
                .contains(
                        "3 agency",
                        "4 agency_type",
                        "4 service_types",
                        "4 languages",
                        "4 hours",
                        "4 country",
                        "4 latitude");
        assertThat(found()).isZero();
    }

    @Test
    void what_the_reader_of_hsds_refuses_is_told_by_its_row_too() {
        var answer = keep(
                "agency,service,status,url\nA " + mark + ",One,active,\nB " + mark + ",Two,open,javascript:alert(1)\n");

        assertThat(answer.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("row").asInt() + " "
                                + fault.path("column").asString()))
                .contains("3 status", "3 url");
    }

    @Test
    void what_another_centre_keeps_is_left_as_it_is_and_said() {
        keep(table());
        Api other = network.manager(network.centre("CNAI Lisboa", "PT", "destination"));

        var answer = put(other, table().replace("Free", "Stolen").getBytes(StandardCharsets.UTF_8), false);

        assertThat(answer.body().path("updated").asInt()).isZero();
        assertThat(answer.at("/remarks/0/detail")).contains("A centre keeps this entry");
        assertThat(answer.body().at("/remarks/0/row").asInt()).isEqualTo(2);
        assertThat(manager.get("/api/v1/directory/services?q=" + mark).text()).doesNotContain("Stolen");
    }

    @Test
    void semicolons_a_byte_order_mark_and_headings_as_people_write_them_are_understood() {
        String table = "\uFEFFAgency;Service;How to apply;Remarks\nA " + mark + ";One;Come;private\n";

        var seen = preview(table);

        assertThat(seen.body().path("created").asInt()).as(seen.text()).isEqualTo(1);
        assertThat(seen.at("/remarks/0/column")).isEqualTo("remarks");
    }

    @Test
    void the_place_of_a_shelter_is_not_taken() {
        var answer = keep(
                "agency,service,confidential,address,city,country\nCasa " + mark + ",Shelter,yes,Secret 1,Praia,CV\n");

        assertThat(answer.at("/faults/0/column")).isEqualTo("confidential");
        assertThat(answer.text()).doesNotContain("Secret 1");
    }

    @ParameterizedTest
    @CsvSource({"'', unreadable-body", "'\n\n', empty", "'agency,other\nA,B', column-missing"})
    void what_is_no_table_is_refused(String file, String code) {
        var answer = preview(file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(code);
    }

    @Test
    void a_file_that_is_not_utf8_and_one_with_nul_are_refused() {
        assertThat(put(manager, "agency,service\nA,\u00e9".getBytes(StandardCharsets.ISO_8859_1), true)
                        .at("/errors/0/code"))
                .isEqualTo("unreadable");
        assertThat(put(manager, ("agency,service\nA\u0000 " + mark + ",One\n").getBytes(StandardCharsets.UTF_8), false)
                        .at("/faults/0/code"))
                .isEqualTo("invalid");
    }

    private String table() {
        return "agency,agency_type,service,service_types,languages,phone,fees,hours,address,city,country,confidential\n"
                + "Union " + mark
                + ",Trade union,Legal desk,legal-assistance; employment-dispute,pt; kea,+238 555 00 11,Free,"
                + "Mo-Fr 9:00-17:00; Sa 10:00-13:00,Rua Inventada 1,Praia,CV,\n"
                + "Union " + mark + ",Trade union,Legal desk,,,,,,Rua Inventada 2,Mindelo,Cabo Verde,\n"
                + "Casa " + mark + ",ngo,Shelter,shelter,,+238 555 00 22,,,,,,yes\n";
    }

    private int found() {
        return manager.get("/api/v1/directory/services?q=" + mark)
                .body()
                .path("total")
                .asInt();
    }

    private Api.Answer preview(String table) {
        return put(manager, table.getBytes(StandardCharsets.UTF_8), true);
    }

    private Api.Answer keep(String table) {
        var answer = put(manager, table.getBytes(StandardCharsets.UTF_8), false);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static Api.Answer put(Api who, byte[] table, boolean preview) {
        return who.send(
                "/api/v1/directory/tables?preview=" + preview,
                "application/octet-stream",
                HttpRequest.BodyPublishers.ofByteArray(table));
    }
}
