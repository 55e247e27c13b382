package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The public directory asks nobody who they are, is stored by whoever likes, and leads nowhere else. */
class PublicHsdsTest extends ApplicationTest {

    @Test
    void a_centre_is_found_by_nobody_in_particular() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api nobody = network.api();

        var organization = nobody.get("/hsds/organizations/" + praia + "?full_service=true");

        assertThat(organization.status()).as(organization.text()).isEqualTo(200);
        assertThat(organization.at("/name")).isEqualTo("CAMPO Praia");
        assertThat(organization.at("/services/0/service_at_locations/0/location/addresses/0/country"))
                .isEqualTo("CV");
        assertThat(organization.raw().headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(organization.raw().headers().firstValue("Set-Cookie")).isEmpty();
        var list = nobody.get("/hsds/services?organization_id=" + praia);
        assertThat(list.at("/total_items")).isEqualTo("1");
        assertThat(list.raw().headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(nobody.get("/hsds").at("/version")).isEqualTo("3.0");
        assertThat(nobody.get("/hsds/").at("/version")).isEqualTo("3.0");
    }

    @Test
    void what_is_not_there_or_cannot_be_asked_is_a_problem_as_everywhere_and_not_stored() {
        Api nobody = network.api();

        var missing = nobody.get("/hsds/services/" + UUID.randomUUID());
        var wrong = nobody.get("/hsds/services?page=0&per_page=many");
        var pages = nobody.get("/hsds/services?page=0");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.at("/type")).isEqualTo("urn:mrc:problem:not-found");
        assertThat(missing.raw().headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("public");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(pages.status()).isEqualTo(400);
        assertThat(pages.at("/errors/0/pointer")).isEqualTo("#/page");
        assertThat(nobody.get("/hsds/services/nonsense").status()).isIn(400, 404);
        assertThat(nobody.get("/hsds/anything").status()).isEqualTo(404);
    }

    @Test
    void nothing_is_written_there_and_nothing_else_is_read() {
        Api nobody = network.api();

        assertThat(nobody.post("/hsds/services", Map.of()).status()).isIn(401, 403);
        assertThat(nobody.delete("/hsds/services/" + UUID.randomUUID()).status())
                .isIn(401, 403);
        assertThat(nobody.get("/hsds/../api/v1/clients").status()).isIn(400, 401);
        assertThat(nobody.get("/api/v1/directory/services").status()).isEqualTo(401);
    }
}
