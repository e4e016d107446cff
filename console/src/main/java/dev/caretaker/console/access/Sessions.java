package dev.caretaker.console.access;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in: kept in the database, so that a restart signs nobody out. */
final class Sessions {
    static final Duration LIFETIME = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    /** Not every request is worth a write. */
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final Records records;

    Sessions(Records records) {
        this.records = records;
    }

    /** Opens a session and clears away those that have ended. */
    Principal.Session open(String account, Secret secret) {
        Instant now = records.clock().instant();
        Instant expires = now.plus(LIFETIME);
        records.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM sign_in_session WHERE expires_at <= :now OR used_at <= :idle")
                    .bind("now", now.toEpochMilli())
                    .bind("idle", now.minus(IDLE).toEpochMilli())
                    .execute();
            return handle.createUpdate("INSERT INTO sign_in_session (hash, account_id, created_at, used_at, expires_at)"
                            + " VALUES (:hash, :account, :now, :now, :expires)")
                    .bind("hash", secret.hash())
                    .bind("account", account)
                    .bind("now", now.toEpochMilli())
                    .bind("expires", expires.toEpochMilli())
                    .execute();
        });
        return new Principal.Session(secret.hash(), expires);
    }

    /** Whose session it is, where it is one and has not ended. */
    Optional<Principal> find(String hash) {
        Instant now = records.clock().instant();
        Optional<SessionRow> row = records.read(handle -> handle.createQuery(
                        "SELECT s.hash, s.account_id, s.used_at, s.expires_at, a.role, a.language FROM sign_in_session s"
                                + " JOIN account a ON a.id = s.account_id WHERE s.hash = :hash")
                .bind("hash", hash)
                .map((result, context) -> row(result))
                .findOne());
        return row.filter(one ->
                        now.isBefore(one.principal.session().orElseThrow().expires())
                                && now.isBefore(one.used.plus(IDLE)))
                .map(one -> touched(one, now));
    }

    void close(String hash) {
        records.inTransaction(handle -> handle.createUpdate("DELETE FROM sign_in_session WHERE hash = :hash")
                .bind("hash", hash)
                .execute());
    }

    private Principal touched(SessionRow row, Instant now) {
        if (now.isAfter(row.used.plus(TOUCH_AFTER))) {
            records.inTransaction(
                    handle -> handle.createUpdate("UPDATE sign_in_session SET used_at = :now WHERE hash = :hash")
                            .bind("now", now.toEpochMilli())
                            .bind("hash", row.principal.session().orElseThrow().hash())
                            .execute());
        }
        return row.principal;
    }

    private static SessionRow row(ResultSet result) throws SQLException {
        Principal.Session session =
                new Principal.Session(result.getString("hash"), Instant.ofEpochMilli(result.getLong("expires_at")));
        Principal principal = Principal.person(
                result.getString("account_id"),
                Role.of(result.getString("role")),
                Optional.ofNullable(result.getString("language")).map(Language::of),
                session);
        return new SessionRow(principal, Instant.ofEpochMilli(result.getLong("used_at")));
    }

    private record SessionRow(Principal principal, Instant used) {}
}
