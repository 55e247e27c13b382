package org.mrcnetwork.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;

/** Registers one client after the other, each with a consent and a first visit, whatever the platform answers. */
final class CounsellorAtWork implements AutoCloseable {

    /** What was sent, and what came back. */
    record Registration(UUID client, Map<String, Object> form, Answer answer) {}

    private final SignedIn seat;
    private final String textVersion;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> work;
    private volatile boolean finished;

    CounsellorAtWork(SignedIn seat) {
        this.seat = seat;
        this.textVersion = seat.get("/v1/consent-texts?purpose=store&language=pt")
                .orFail("Reading the consent text")
                .body()
                .path("version")
                .asString();
        this.work = CompletableFuture.runAsync(
                () -> {
                    while (!finished) {
                        register();
                    }
                },
                work -> Thread.ofVirtual().start(work));
    }

    /** Fails when an answer was no answer: a broken connection, say. */
    List<Registration> registrations() {
        if (work.isCompletedExceptionally()) {
            work.join();
        }
        return List.copyOf(registrations);
    }

    List<Registration> refused() {
        return registrations().stream().filter(one -> !one.answer().ok()).toList();
    }

    /** How many were registered after the last refusal. */
    long sinceLastRefusal() {
        var all = registrations();
        long count = 0;
        for (int i = all.size() - 1; i >= 0 && all.get(i).answer().ok(); i--) {
            count++;
        }
        return count;
    }

    Answer again(Registration registration) {
        return seat.create("/v1/clients", registration.form());
    }

    @Override
    public void close() {
        finished = true;
        work.join();
    }

    private void register() {
        UUID id = UUID.randomUUID();
        Map<String, Object> form = Map.of(
                "id",
                id,
                "name",
                Map.of("given", "Provisória " + number.incrementAndGet(), "family", "Queda"),
                "gender",
                "not-stated",
                "group",
                "potential-migrant",
                "despiteDuplicates",
                true,
                "consent",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "purpose",
                        "store",
                        "fieldGroups",
                        List.of(),
                        "textVersion",
                        textVersion,
                        "language",
                        "pt",
                        "manner",
                        "written",
                        "givenAt",
                        Instant.now()));
        Answer answer = seat.create("/v1/clients", form);
        registrations.add(new Registration(id, form, answer));
        if (answer.ok()) {
            visit(id);
        }
    }

    private void visit(UUID client) {
        seat.create(
                "/v1/visits",
                Map.of(
                        "id", UUID.randomUUID(),
                        "clientId", client,
                        "at", Instant.now(),
                        "channel", "visit",
                        "service", "legal-process",
                        "depth", "active",
                        "advice", "Listened."));
    }
}
