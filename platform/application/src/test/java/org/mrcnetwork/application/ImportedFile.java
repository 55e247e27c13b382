package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;
import tools.jackson.databind.JsonNode;

/** Somebody importing a file, as the portal does it. */
record ImportedFile(Api staff) {

    static final Map<String, Object> BASIS = Map.of(
            "confirmed",
            true,
            "vouchedBy",
            "Manager Managova",
            "keptAt",
            "Cabinet 3",
            "givenOn",
            "2024-05-01",
            "language",
            "pt");

    Api.Answer upload(UUID id, byte[] file, String name) {
        return staff.upload("/api/v1/client-imports?id=" + id + "&fileName=" + name, file);
    }

    UUID uploaded(byte[] file, String name) {
        UUID id = Ids.next();
        var answer = upload(id, file, name);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    /** As it was guessed, and with what a person has to say. */
    Map<String, Object> plan(UUID id) {
        Map<String, Object> plan = new HashMap<>();
        JsonNode guessed = read(id).body().at("/contents/plan");
        plan.put("columns", guessed.at("/columns"));
        plan.put("constants", Map.of("/group", "potential-migrant", "/gender", "not-stated"));
        plan.put("dates", guessed.at("/dates"));
        plan.put("country", "CV");
        plan.put("basis", BASIS);
        return plan;
    }

    Api.Answer check(UUID id, Map<String, Object> plan) {
        return staff.transition("/api/v1/client-imports/" + id + "/check", read(id).etag(), plan);
    }

    UUID checked(String csv) {
        return checked(csv.getBytes(StandardCharsets.UTF_8), "people.csv");
    }

    UUID checked(byte[] file, String name) {
        UUID id = uploaded(file, name);
        var answer = check(id, plan(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        settled(id, "checked");
        return id;
    }

    Api.Answer read(UUID id) {
        return staff.get("/api/v1/client-imports/" + id);
    }

    void run(UUID id) {
        assertThat(staff.post("/api/v1/client-imports/" + id + "/run", Map.of()).status())
                .isEqualTo(202);
    }

    UUID imported(String csv) {
        UUID id = checked(csv);
        run(id);
        settled(id, "done");
        return id;
    }

    void undone(UUID id) {
        assertThat(staff.post("/api/v1/client-imports/" + id + "/undo", Map.of())
                        .status())
                .isEqualTo(202);
        settled(id, "undone");
    }

    Api.Answer settled(UUID id, String status) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !read(id).at("/status").endsWith("ing"));
        Api.Answer answer = read(id);
        assertThat(answer.at("/status")).as(answer.text()).isEqualTo(status);
        return answer;
    }

    List<String> reasons(UUID id) {
        return staff.get("/api/v1/client-imports/" + id + "/findings?broken=true&limit=200")
                .body()
                .at("/items")
                .valueStream()
                .flatMap(finding -> finding.at("/said/faults").valueStream())
                .map(fault -> fault.path("field").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    JsonNode alike(UUID id) {
        return staff.get("/api/v1/client-imports/" + id + "/findings?broken=false&limit=200")
                .body()
                .at("/items");
    }
}
