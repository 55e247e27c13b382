package org.mrcnetwork.tenants.enquiries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was written in an enquiry and in its answers: encrypted with the centre's key. */
@Component
class EnquiryWords {

    private final CentreKeys keys;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    EnquiryWords(CentreKeys keys, JsonMapper json, JdbcClient jdbc) {
        this.keys = keys;
        this.json = json;
        this.jdbc = jdbc;
    }

    record EnquiryAnswer(UUID id, String text, SentBy sentBy, Instant at, Person by) {}

    byte[] seal(Contents contents, UUID enquiry) {
        return keys.encrypt(json.writeValueAsString(contents).getBytes(StandardCharsets.UTF_8), enquiry);
    }

    /** Empty once they are deleted. */
    Optional<Contents> of(Enquiry enquiry) {
        return opened(enquiry.contents(), enquiry.id());
    }

    Optional<Contents> opened(byte @Nullable [] sealed, UUID enquiry) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(json.readValue(
                        new String(keys.decrypt(sealed, enquiry), StandardCharsets.UTF_8), Contents.class));
    }

    void keep(UUID id, UUID enquiry, String text, SentBy sentBy, Person by) {
        jdbc.sql("""
                INSERT INTO enquiry_answer (id, enquiry_id, client_id, text, sent_by, at, by_id, by_name)
                SELECT ?, id, client_id, ?, ?, now(), ?, ? FROM enquiry WHERE id = ?""")
                .params(
                        id,
                        keys.encrypt(text.getBytes(StandardCharsets.UTF_8), id),
                        sentBy.name(),
                        by.id(),
                        by.name(),
                        enquiry)
                .update();
    }

    /** An answer belongs to the client to whom the enquiry belongs. */
    void moveAnswers(UUID enquiry) {
        jdbc.sql("""
                UPDATE enquiry_answer a SET client_id = e.client_id FROM enquiry e
                WHERE e.id = a.enquiry_id AND e.id = ?""").param(enquiry).update();
    }

    List<EnquiryAnswer> answers(UUID enquiry) {
        return jdbc.sql("SELECT * FROM enquiry_answer WHERE enquiry_id = ? ORDER BY at, id")
                .param(enquiry)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new EnquiryAnswer(
                            id,
                            new String(keys.decrypt(row.getBytes("text"), id), StandardCharsets.UTF_8),
                            SentBy.valueOf(row.getString("sent_by")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new Person(row.getObject("by_id", UUID.class), row.getString("by_name")));
                })
                .list();
    }
}
