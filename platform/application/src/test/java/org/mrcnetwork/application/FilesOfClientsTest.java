package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Ids;

/** Whatever is sent as a page of a document: what is kept, what is cleaned, and what is refused. */
class FilesOfClientsTest extends ApplicationTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

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
    void what_was_sent_is_shown_again_and_only_as_what_it_is() {
        HttpResponse<byte[]> pdf = shown(Papers.sent(counsellor, client, "application/pdf", Papers.PDF));

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).isEqualTo(Papers.PDF);
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).startsWith("inline").doesNotContain("exe", "Users", "%E2%80%AE");
        assertThat(header(pdf, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(pdf, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(pdf, "Cache-Control")).contains("no-store");
    }

    @Test
    void what_a_browser_should_not_open_is_only_offered_for_saving() {
        byte[] letter = "Prezada Inventada,\nحضرت".getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> text = shown(Papers.sent(counsellor, client, "text/plain", letter));
        HttpResponse<byte[]> docx =
                shown(Papers.sent(counsellor, client, DOCX, Papers.zip("[Content_Types].xml", "word/document.xml")));
        HttpResponse<byte[]> odt = shown(Papers.sent(counsellor, client, ODT, Papers.zip("mimetype", "content.xml")));

        assertThat(text.body()).isEqualTo(letter);
        assertThat(Stream.of(text, docx, odt)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        });
    }

    @Test
    void of_a_photograph_nothing_is_kept_but_what_is_to_be_seen_and_which_side_is_up() throws IOException {
        byte[] photograph = Papers.photographWithPlace();
        assertThat(latin(photograph)).contains("GPS-PLACE");

        byte[] kept =
                shown(Papers.sent(counsellor, client, "image/jpeg", photograph)).body();

        assertThat(latin(kept)).doesNotContain("GPS-PLACE");
        assertThat(latin(kept)).contains("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(60);
    }

    @Test
    void what_hides_behind_a_picture_is_gone_when_it_is_painted_anew() {
        byte[] hiding = Papers.concat(Papers.image("png", 30, 30), Papers.ascii("<script>alert(1)</script>"));

        assertThat(latin(shown(Papers.sent(counsellor, client, "image/png", hiding))
                        .body()))
                .doesNotContain("script");
    }

    @Test
    void a_webp_photograph_is_kept_as_jpeg() throws IOException {
        byte[] webp =
                java.util.Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

        HttpResponse<byte[]> kept = shown(Papers.sent(counsellor, client, "image/webp", webp));

        assertThat(header(kept, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.body())).getWidth())
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> is_refused_when_it_is_not_what_it_says_or_two_things_at_once() {
        byte[] heic = Papers.concat(new byte[] {0, 0, 0, 24}, Papers.ascii("ftypheic\0\0\0\0mif1heic"), new byte[64]);
        byte[] locked = Papers.zip("[Content_Types].xml", "word/document.xml");
        lock(locked);
        return Stream.of(
                        refusal(
                                "a picture that says it is a PDF",
                                415,
                                "file-kind-mismatch",
                                "application/pdf",
                                Papers.image("png", 9, 9)),
                        refusal(
                                "a page of the web",
                                415,
                                "file-kind-refused",
                                "text/plain",
                                Papers.ascii("<!DOCTYPE html><html><body>x</body></html>")),
                        refusal(
                                "a drawing with a script",
                                415,
                                "file-kind-refused",
                                "image/png",
                                Papers.ascii(
                                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                        refusal(
                                "a program",
                                415,
                                "file-kind-refused",
                                "application/pdf",
                                Papers.concat(Papers.ascii("MZ"), new byte[600])),
                        refusal(
                                "a program of Linux",
                                415,
                                "file-kind-refused",
                                "text/plain",
                                Papers.concat(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[600])),
                        refusal(
                                "a shell script",
                                415,
                                "file-kind-refused",
                                "text/plain",
                                Papers.ascii("#!/bin/sh\nrm -rf x\n")),
                        refusal(
                                "an animation that is a script",
                                415,
                                "file-kind-refused",
                                "image/jpeg",
                                Papers.ascii("GIF89a/*\0\0\0\0*/=1;alert(1)")),
                        refusal(
                                "a text with bytes in it",
                                415,
                                "file-kind-refused",
                                "text/plain",
                                Papers.concat(Papers.ascii("some text ".repeat(200)), new byte[] {0, 1, 2})),
                        refusal("a photograph of an iPhone", 415, "heic-refused", "image/heic", heic),
                        refusal(
                                "any archive",
                                415,
                                "file-kind-refused",
                                "application/octet-stream",
                                Papers.zip("a.txt")),
                        refusal(
                                "a PDF that is an archive too",
                                422,
                                "file-suspicious",
                                "application/pdf",
                                Papers.concat(Papers.PDF, Papers.zip("classes.dex"))),
                        refusal(
                                "a picture that is an archive too",
                                422,
                                "file-suspicious",
                                "image/jpeg",
                                Papers.concat(Papers.image("jpeg", 9, 9), Papers.zip("classes.dex"))),
                        refusal(
                                "a PDF behind a page of the web",
                                422,
                                "file-suspicious",
                                "application/pdf",
                                Papers.concat(Papers.ascii("%PDF-1.4 <html><script>x</script>"), Papers.PDF)),
                        refusal(
                                "a PDF with a tail",
                                422,
                                "file-suspicious",
                                "application/pdf",
                                Papers.concat(Papers.PDF, new byte[9_000])),
                        refusal(
                                "half a PDF",
                                422,
                                "file-unreadable",
                                "application/pdf",
                                java.util.Arrays.copyOf(Papers.PDF, 60)),
                        refusal(
                                "half a picture",
                                422,
                                "file-unreadable",
                                "image/png",
                                java.util.Arrays.copyOf(Papers.image("png", 300, 300), 70)),
                        refusal("nothing", 422, "file-unreadable", "text/plain", new byte[0]),
                        refusal(
                                "a letter with macros",
                                422,
                                "file-suspicious",
                                DOCX,
                                Papers.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                        refusal(
                                "a letter with a program",
                                422,
                                "file-suspicious",
                                ODT,
                                Papers.zip("mimetype", "content.xml", "Pictures/a.exe")),
                        refusal(
                                "a letter behind a program",
                                422,
                                "file-suspicious",
                                DOCX,
                                Papers.concat(
                                        Papers.zip("[Content_Types].xml", "word/document.xml"),
                                        Papers.ascii("trailing"))),
                        refusal("a letter under a password", 422, "file-suspicious", DOCX, locked),
                        refusal("a letter that bursts", 422, "file-suspicious", DOCX, Papers.bomb()),
                        refusal("a picture that bursts", 422, "image-too-large", "image/png", enormous()))
                .map(refusal -> DynamicTest.dynamicTest(refusal.what(), () -> {
                    var answer = Papers.send(counsellor, client, Ids.next(), refusal.type(), refusal.content());

                    assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
                    assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:" + refusal.problem());
                }));
    }

    @Test
    void more_than_25_megabytes_is_refused_also_when_it_comes_without_a_length() {
        String path = "/api/v1/clients/" + client + "/files/" + Ids.next();

        var said = counsellor.send(path, "application/pdf", BodyPublishers.ofByteArray(new byte[30 << 20]));
        var streamed = counsellor.send(
                path,
                "application/pdf",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30 << 20])));

        assertThat(said.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
    }

    @Test
    void twenty_five_megabytes_are_taken_and_given_back_as_they_were() {
        byte[] page = java.util.Arrays.copyOf(Papers.PDF, 25 << 20);
        java.util.Arrays.fill(page, Papers.PDF.length, page.length - Papers.PDF.length, (byte) '%');
        System.arraycopy(Papers.PDF, 0, page, page.length - Papers.PDF.length, Papers.PDF.length);

        assertThat(shown(Papers.sent(counsellor, client, "application/pdf", page))
                        .body())
                .isEqualTo(page);
    }

    @Test
    void sending_it_again_changes_nothing_and_another_under_the_same_id_is_refused() {
        UUID id = Papers.sent(counsellor, client, "application/pdf", Papers.PDF);

        var again = Papers.send(counsellor, client, id, "application/pdf", Papers.PDF);
        var other = Papers.send(counsellor, client, id, "text/plain", Papers.ascii("something else"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
    }

    private record Refused(String what, int status, String problem, String type, byte[] content) {}

    private static Refused refusal(String what, int status, String problem, String type, byte[] content) {
        return new Refused(what, status, problem, type, content);
    }

    /** Sets the bit that says so in each entry of the list of contents. */
    private static void lock(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
    }

    /** A small PNG whose head says that it is 60,000 by 60,000. */
    private static byte[] enormous() {
        byte[] png = Papers.image("png", 40, 40);
        byte[] side = {0, 0, (byte) 0xEA, 0x60};
        System.arraycopy(side, 0, png, 16, 4);
        System.arraycopy(side, 0, png, 20, 4);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return png;
    }

    private HttpResponse<byte[]> shown(UUID file) {
        UUID document = Papers.added(counsellor, client, Map.of("kind", "other"), file);
        return counsellor.download("/api/v1/documents/" + document + "/files/" + file);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
