package org.mrcnetwork.identity.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts that have not ended. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account together with what its password is checked against. */
    public record Credentials(Account account, PasswordHash password) {}

    public Optional<Credentials> withEmail(EmailAddress email) {
        return jdbc.sql("""
                SELECT id AS account_id, email, name AS account_name, locale, password_hash
                FROM accounts WHERE email = :email AND ended_at IS NULL
                """)
                .param("email", email.value())
                .query((row, number) ->
                        new Credentials(read(row, number), new PasswordHash(row.getString("password_hash"))))
                .optional();
    }

    /** An e-mail address keeps its account even after that has ended: nobody else inherits it. */
    public boolean isTaken(EmailAddress email) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM accounts WHERE email = :email)")
                .param("email", email.value())
                .query(Boolean.class)
                .single();
    }

    public Account open(EmailAddress email, String name, String locale, PasswordHash password) {
        Account account = new Account(UuidCreator.getTimeOrderedEpoch(), email, name, locale);
        jdbc.sql("""
                INSERT INTO accounts (id, email, name, locale, password_hash, created_at)
                VALUES (:id, :email, :name, :locale, :password, :now)
                """)
                .param("id", account.id())
                .param("email", email.value())
                .param("name", name)
                .param("locale", locale)
                .param("password", password.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return account;
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("account_id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("account_name"),
                row.getString("locale"));
    }
}
