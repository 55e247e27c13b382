package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.mrcnetwork.tenancy.Ids;

/** Files and documents for tests, real ones, of nobody. */
final class Papers {

    private Papers() {}

    static final byte[] PDF = ascii("""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """);

    static Api.Answer send(Api staff, UUID client, UUID id, String type, byte[] content) {
        return staff.send("/api/v1/clients/" + client + "/files/" + id, type, BodyPublishers.ofByteArray(content));
    }

    static UUID sent(Api staff, UUID client, String type, byte[] content) {
        UUID id = Ids.next();
        var answer = send(staff, client, id, type, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    static Map<String, Object> expiring(LocalDate on) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", "passport");
        facts.put("number", "X-123 456");
        facts.put("issuingCountry", "CV");
        facts.put("issuer", "Invented office");
        facts.put("expiresOn", on.toString());
        return facts;
    }

    static UUID added(Api staff, UUID client, Map<String, Object> facts, UUID... files) {
        Map<String, Object> form = form(facts, null, files);
        var answer = staff.post("/api/v1/clients/" + client + "/documents", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (UUID) form.get("id");
    }

    static Map<String, Object> form(Map<String, Object> facts, UUID replaces, UUID... files) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (UUID file : files) {
            pages.add(Map.of("id", file, "name", "C:\\Users\\x\\page\u202Egnp." + pages.size() + ".exe"));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("facts", facts);
        form.put("files", pages);
        form.put("replaces", replaces);
        return form;
    }

    static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, Math.min(width, height)).forEach(i -> image.setRGB(i, i, Color.ORANGE.getRGB()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As phones write them: lying on its side (orientation 6), and with the place where it was taken. */
    static byte[] photographWithPlace() {
        byte[] tiff = {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            2,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            (byte) 0x88,
            0x25,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            38,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            29,
            0,
            2,
            0,
            0,
            0,
            11,
            0,
            0,
            0,
            56,
            0,
            0,
            0,
            0
        };
        byte[] exif = concat(ascii("Exif\0\0"), tiff, ascii("GPS-PLACE-14.9N-23.5W\0"));
        byte[] jpeg = image("jpeg", 60, 40);
        int length = exif.length + 2;
        byte[] segment = concat(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length}, exif);
        byte[] start = java.util.Arrays.copyOf(jpeg, 2);
        return concat(start, segment, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Two hundred megabytes of nothing in each of two parts: a few hundred kilobytes to send. */
    static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 200; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
