package org.mrcnetwork.network.recruiters;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterFees;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterLicence;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterSanction;
import org.mrcnetwork.network.search.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The entries. Row level security lets a centre write what it keeps, and everybody read. */
@Repository
class Recruiters {

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.shared();

    Recruiters(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the id is taken. */
    void add(UUID id, RecruiterFacts facts, UUID keeper, Recruiter.@Nullable Check check) {
        with(database.sql("""
                        INSERT INTO network.recruiter (id, keeper_id, name, other_names, folded, country, destinations,
                          licence_number, licence_authority, licence_status, valid_from, valid_until, check_url,
                          fee_kind, fee_amount, fee_currency, fee_text, sanctions, verified_on, verified_by, due_on)
                        VALUES (:id, :keeper, :name, :otherNames, :folded, :country, :destinations,
                          :number, :authority, :status, :validFrom, :validUntil, :checkUrl,
                          :feeKind, :feeAmount, :feeCurrency, :feeText, CAST(:sanctions AS jsonb), :on, :by, :due)
                        ON CONFLICT (id) DO NOTHING"""), facts)
                .param("id", id)
                .param("keeper", keeper)
                .param("on", check == null ? null : check.on())
                .param("by", check == null ? null : check.by())
                .param("due", check == null ? null : check.dueOn())
                .update();
    }

    /** @return false where the entry is of another version by now */
    boolean change(UUID id, long version, RecruiterFacts facts) {
        return with(database.sql("""
                        UPDATE network.recruiter SET name = :name, other_names = :otherNames, folded = :folded,
                          country = :country, destinations = :destinations, licence_number = :number,
                          licence_authority = :authority, licence_status = :status, valid_from = :validFrom,
                          valid_until = :validUntil, check_url = :checkUrl, fee_kind = :feeKind,
                          fee_amount = :feeAmount, fee_currency = :feeCurrency, fee_text = :feeText,
                          sanctions = CAST(:sanctions AS jsonb), changed_at = now(), version = version + 1
                        WHERE id = :id AND version = :version"""), facts)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where the entry is of another version by now */
    boolean verify(UUID id, long version, Recruiter.Check check) {
        return database.sql("""
                        UPDATE network.recruiter SET verified_on = :on, verified_by = :by, due_on = :due,
                          version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("on", check.on())
                        .param("by", check.by())
                        .param("due", check.dueOn())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Recruiter> find(UUID id) {
        return database.sql("SELECT * FROM network.recruiter WHERE id = ?")
                .param(id)
                .query(this::recruiter)
                .optional();
    }

    Recruiter recruiter(ResultSet row, int number) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Recruiter(
                row.getObject("id", UUID.class),
                new RecruiterFacts(
                        row.getString("name"),
                        texts(row, "other_names"),
                        row.getString("country"),
                        texts(row, "destinations"),
                        licence(row),
                        fees(row),
                        Arrays.asList(json.readValue(row.getString("sanctions"), RecruiterSanction[].class))),
                row.getObject("keeper_id", UUID.class),
                dueOn == null
                        ? null
                        : new Recruiter.Check(
                                row.getObject("verified_on", LocalDate.class),
                                row.getObject("verified_by", UUID.class),
                                dueOn),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                LocalDate.ofInstant(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(), ZoneOffset.UTC),
                row.getLong("version"));
    }

    private static RecruiterLicence licence(ResultSet row) throws SQLException {
        return new RecruiterLicence(
                row.getString("licence_number"),
                row.getString("licence_authority"),
                LicenceStatus.valueOf(row.getString("licence_status")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("check_url"));
    }

    private static RecruiterFees fees(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("fee_amount");
        return new RecruiterFees(
                FeeKind.valueOf(row.getString("fee_kind")),
                amount == null
                        ? null
                        : new BigDecimal(amount.stripTrailingZeros().toPlainString()),
                row.getString("fee_currency"),
                row.getString("fee_text"));
    }

    private StatementSpec with(StatementSpec statement, RecruiterFacts facts) {
        RecruiterLicence licence = facts.licence();
        RecruiterFees fees = facts.fees();
        return statement
                .param("name", facts.name())
                .param("otherNames", facts.otherNames().toArray(String[]::new))
                .param("folded", folded(facts))
                .param("country", facts.country())
                .param("destinations", facts.destinations().toArray(String[]::new))
                .param("number", stripped(licence.number()))
                .param("authority", stripped(licence.authority()))
                .param("status", licence.status().name())
                .param("validFrom", licence.validFrom())
                .param("validUntil", licence.validUntil())
                .param("checkUrl", licence.checkUrl())
                .param("feeKind", fees.kind().name())
                .param("feeAmount", fees.amount())
                .param("feeCurrency", fees.currency())
                .param("feeText", stripped(fees.description()))
                .param("sanctions", json.writeValueAsString(facts.sanctions()));
    }

    private static String folded(RecruiterFacts facts) {
        return Stream.concat(Stream.of(facts.name()), facts.otherNames().stream())
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
