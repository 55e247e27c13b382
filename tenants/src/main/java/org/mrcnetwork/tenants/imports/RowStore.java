package org.mrcnetwork.tenants.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file as they were read, so many together as are worked on in one transaction. */
@Component
class RowStore {

    static final int TOGETHER = 500;

    private static final JsonMapper BARE = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    RowStore(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** @param first how many rows come before, in all of the file */
    void keep(UUID id, int first, List<SheetRow> rows) {
        byte[] secret = keys.encrypt(packed(rows), place(id, first));
        jdbc.sql("INSERT INTO client_import_rows (import_id, first_row, content) VALUES (?, ?, ?)")
                .params(id, first, secret)
                .update();
    }

    /** The rows kept from this one on; none behind the last. */
    List<SheetRow> from(UUID id, int first) {
        return jdbc.sql("SELECT content FROM client_import_rows WHERE import_id = ? AND first_row = ?")
                .params(id, first)
                .query(byte[].class)
                .optional()
                .map(secret -> unpacked(keys.decrypt(secret, place(id, first))))
                .orElse(List.of());
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM client_import_rows WHERE import_id = ?").param(id).update();
    }

    private static UUID place(UUID id, int first) {
        return UUID.nameUUIDFromBytes((id + "/rows/" + first).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] packed(List<SheetRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(BARE.writeValueAsBytes(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Read as bare text: what PlainText refuses is a fault of one row, and found when that row is checked. */
    private List<SheetRow> unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return BARE.readValue(zip, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
