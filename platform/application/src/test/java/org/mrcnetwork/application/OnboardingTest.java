package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.database.CentreSchemas;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre comes into being in steps that are seen, that may fail, and that may be run again. */
class OnboardingTest extends ApplicationTest {

    @Autowired
    CentreSchemas schemas;

    @AfterEach
    void identity_works_again() {
        IDENTITY.broken = false;
    }

    private String path(UUID id) {
        return "/api/v1/onboarding/centres/" + id;
    }

    private UUID registered() {
        UUID id = Ids.next();
        var answer = network.administrator()
                .post("/api/v1/onboarding/centres", TestNetwork.centreForm(id, "CAMPO Praia", "CV", "origin", null));
        assertThat(answer.at("/status")).as(answer.text()).isEqualTo("registered");
        return id;
    }

    @Test
    void a_step_that_fails_half_way_is_seen_and_the_rest_is_done_when_it_is_run_again() {
        UUID id = registered();
        IDENTITY.broken = true;

        var failed = network.administrator().post(path(id) + "/provisioning", Map.of());
        var unusable = network.manager(id).get("/api/v1/me");
        IDENTITY.broken = false;
        var done = network.administrator().post(path(id) + "/provisioning", Map.of());

        assertThat(failed.at("/status")).isEqualTo("failed");
        assertThat(failed.body().at("/steps").findValuesAsString("status"))
                .containsExactly("done", "done", "failed", "waiting", "waiting");
        assertThat(failed.at("/steps/2/problem")).contains("Identity does not answer");
        assertThat(unusable.body().at("/organisation/country").isNull()).isTrue();
        assertThat(done.at("/status")).as(done.text()).isEqualTo("active");
        assertThat(done.body().at("/steps").findValuesAsString("status")).containsOnly("done");
        assertThat(IDENTITY.told)
                .filteredOn(call -> call.contains("/organisations/" + id + "/invitations/"))
                .hasSize(1);
    }

    @Test
    void run_twice_it_changes_nothing_and_makes_no_second_schema() {
        UUID id = registered();

        network.administrator().post(path(id) + "/provisioning", Map.of());
        var again = network.administrator().post(path(id) + "/provisioning", Map.of());

        assertThat(again.at("/status")).isEqualTo("active");
        assertThat(schemas.create(id)).isFalse();
    }

    @Test
    void run_at_once_from_two_sides_it_is_done_once() throws Exception {
        UUID id = registered();
        Callable<Integer> run = () -> network.administrator()
                .post(path(id) + "/provisioning", Map.of())
                .status();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = executor.invokeAll(Stream.generate(() -> run).limit(4).toList());
            assertThat(runs)
                    .extracting(java.util.concurrent.Future::get)
                    .contains(200)
                    .containsAnyOf(200, 409);
        }

        assertThat(network.administrator().get(path(id)).at("/status")).isEqualTo("active");
    }

    @Test
    void a_short_name_that_is_taken_is_refused() {
        UUID first = registered();
        Map<String, Object> form = TestNetwork.centreForm(Ids.next(), "Another", "CV", "origin", null);
        form.put("slug", network.administrator().get(path(first)).at("/slug"));

        assertThat(network.administrator()
                        .post("/api/v1/onboarding/centres", form)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_new_centre_is_found_in_the_directory_and_by_its_partners() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("Findable Centre " + Ids.next(), "PT", "destination");

        String name = network.administrator().get(path(lisbon)).at("/name");
        var found = network.manager(praia).get("/api/v1/directory/services?q=" + name.replace(" ", "%20"));

        assertThat(network.manager(praia).get("/api/v1/centres").text()).contains(lisbon.toString());
        assertThat(found.body().at("/items").findValuesAsString("centreId")).contains(lisbon.toString());
    }

    @Test
    void managers_do_not_onboard() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");

        assertThat(network.manager(praia).get("/api/v1/onboarding/centres").status())
                .isEqualTo(403);
        assertThat(network.manager(praia)
                        .post(path(praia) + "/provisioning", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
