package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.blobs.BegunBlob;
import org.mrcnetwork.tenancy.blobs.Blobs;
import org.mrcnetwork.tenancy.blobs.SweepingBlobs;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.beans.factory.annotation.Autowired;

/** Files at rest: unreadable to whoever finds them, useless to whoever moves them, and never there for nothing. */
class BlobsTest extends ApplicationTest {

    private static final byte[] TEXT =
            "A contract between nobody and nobody. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Autowired
    CentreLogins logins;

    @Autowired
    Blobs blobs;

    @Autowired
    CentreKeys keys;

    @Autowired
    SweepingBlobs sweeping;

    UUID praia;
    Api counsellor;
    UUID client;

    @BeforeEach
    void somebody_with_papers() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Guarda Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
    }

    @Test
    void nothing_on_the_disk_says_what_or_whose_it_is() throws IOException {
        UUID file = Papers.sent(counsellor, client, "text/plain", TEXT);

        Path blob = only(kept(praia));

        assertThat(new String(Files.readAllBytes(blob), StandardCharsets.ISO_8859_1))
                .doesNotContain("contract");
        assertThat(blob.toString()).doesNotContain(praia.toString(), client.toString(), file.toString(), "CAMPO");
    }

    @Test
    void a_file_that_was_cut_off_is_not_shown_at_all() throws IOException {
        String door = shown(client, counsellor);
        Path blob = only(kept(praia));
        assertThat(counsellor.download(door).body()).isEqualTo(TEXT);

        for (int missing : List.of(1, 4_096, (int) Files.size(blob) - 10)) {
            byte[] whole = Files.readAllBytes(blob);
            Files.write(blob, java.util.Arrays.copyOf(whole, whole.length - missing));
            var answer = counsellor.get(door);
            Files.write(blob, whole);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
        }
        assertThat(counsellor.download(door).body()).isEqualTo(TEXT);
    }

    @Test
    void a_file_that_was_changed_or_is_gone_is_not_shown_at_all() throws IOException {
        String door = shown(client, counsellor);
        Path blob = only(kept(praia));
        byte[] bytes = Files.readAllBytes(blob);
        bytes[bytes.length / 2] ^= 1;
        Files.write(blob, bytes);

        assertThat(counsellor.get(door).status()).isEqualTo(500);
        Files.delete(blob);
        assertThat(counsellor.get(door).at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
    }

    @Test
    void files_of_two_documents_cannot_be_exchanged() throws IOException {
        String first = shown(client, counsellor);
        String second = shown(client, counsellor);
        List<Path> both = kept(praia);
        exchange(both.get(0), both.get(1));

        assertThat(counsellor.get(first).at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
        assertThat(counsellor.get(second).at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
    }

    @Test
    void files_of_two_centres_cannot_be_exchanged_not_even_under_the_same_id() throws IOException {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        Api other = network.staff(lisbon, "counsellor", "Outra Inventada");
        UUID otherClient = network.registered(other, TestNetwork.client("Distinta", "Exemplo"));
        UUID id = Ids.next();
        String here = attached(counsellor, client, id);
        String there = attached(other, otherClient, id);
        exchange(only(kept(praia)), only(kept(lisbon)));

        assertThat(counsellor.get(here).at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
        assertThat(other.get(there).at("/type")).isEqualTo("urn:mrc:problem:file-damaged");
    }

    @Test
    void what_a_crash_left_half_written_or_without_a_row_is_swept_when_it_is_old_enough() throws IOException {
        String door = shown(client, counsellor);
        UUID unattached = Papers.sent(counsellor, client, "text/plain", TEXT);
        Tenancy.runAs(logins.of(praia), () -> crashes());
        assertThat(kept(praia)).hasSize(3);
        assertThat(in(praia, "begun")).hasSize(1);

        sweepBefore(Instant.now().minus(Duration.ofHours(1)));
        assertThat(kept(praia)).hasSize(3);
        assertThat(in(praia, "begun")).hasSize(1);

        sweepBefore(Instant.now().plusSeconds(5));
        assertThat(kept(praia)).hasSize(1);
        assertThat(in(praia, "begun")).isEmpty();
        assertThat(counsellor.download(door).body()).isEqualTo(TEXT);
        assertThat(counsellor
                        .post(
                                "/api/v1/clients/" + client + "/documents",
                                Papers.form(Map.of("kind", "other"), null, unattached))
                        .status())
                .isEqualTo(400);
    }

    /** One process died while a file arrived, another between the file and its row. */
    @SuppressWarnings("resource")
    private void crashes() {
        BegunBlob half = blobs.begin(Ids.next());
        try (var out = half.write()) {
            out.write(TEXT);
            BegunBlob whole = blobs.begin(Ids.next());
            try (var other = whole.write()) {
                other.write(TEXT);
            }
            whole.keep();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_is_left_of_a_file_that_was_refused() throws IOException {
        Papers.send(counsellor, client, Ids.next(), "text/plain", Papers.zip("a.txt"));
        Papers.send(
                counsellor,
                client,
                Ids.next(),
                "image/png",
                java.util.Arrays.copyOf(Papers.image("png", 300, 300), 70));

        assertThat(kept(praia)).isEmpty();
        assertThat(in(praia, "begun")).isEmpty();
    }

    @Test
    void a_centre_from_before_there_were_files_gets_the_keys_it_lacks_and_keeps_those_it_has() throws SQLException {
        var centre = logins.of(network.centre("Older Centre", "CV", "origin"));
        UUID record = Ids.next();
        byte[] note = Tenancy.callAs(centre, () -> keys.encrypt(TEXT, record));
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("DELETE FROM " + centre.role() + ".encryption_key WHERE purpose IN ('blobs', 'numbers')");
        }
        keys.forget(centre);

        byte[] hash = Tenancy.callAs(centre, () -> keys.hash("X1", "number"));

        keys.forget(centre);
        Tenancy.runAs(centre, () -> {
            assertThat(keys.hash("X1", "number")).isEqualTo(hash);
            assertThat(keys.decrypt(note, record)).isEqualTo(TEXT);
        });
    }

    private String shown(UUID of, Api staff) {
        return attached(staff, of, Ids.next());
    }

    private static String attached(Api staff, UUID of, UUID id) {
        assertThat(Papers.send(staff, of, id, "text/plain", TEXT).status()).isEqualTo(201);
        return "/api/v1/documents/" + Papers.added(staff, of, Map.of("kind", "contract"), id) + "/files/" + id;
    }

    private void sweepBefore(Instant moment) {
        Tenancy.runAs(logins.of(praia), () -> sweeping.sweepBefore(moment));
    }

    private List<Path> kept(UUID centre) throws IOException {
        return in(centre, "kept");
    }

    private List<Path> in(UUID centre, String state) throws IOException {
        Path folder = TestDatabase.BLOBS.resolve(logins.of(centre).role()).resolve(state);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path only(List<Path> files) {
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static void exchange(Path one, Path other) throws IOException {
        Path aside = one.resolveSibling(UUID.randomUUID().toString());
        Files.move(one, aside);
        Files.move(other, one, StandardCopyOption.REPLACE_EXISTING);
        Files.move(aside, other);
    }
}
