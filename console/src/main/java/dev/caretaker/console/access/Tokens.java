package dev.caretaker.console.access;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens; the database knows their hashes only. */
final class Tokens {
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);
    private static final String COLUMNS = "id, name, role, created_at, created_by, expires_at, used_at";

    private final Records records;

    Tokens(Records records) {
        this.records = records;
    }

    List<Token> list() {
        return records.read(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM api_token ORDER BY created_at DESC, id")
                        .map((row, context) -> token(row))
                        .list());
    }

    Token create(Secret secret, Token.TokenRequest wanted, String by) {
        Instant now = records.clock().instant();
        Token token = new Token(
                UUID.randomUUID().toString(),
                wanted.name(),
                wanted.role(),
                now,
                by,
                wanted.lifetime().map(now::plus),
                Optional.empty());
        records.inTransaction(handle -> handle.createUpdate(
                        "INSERT INTO api_token (id, hash, name, role, created_at, created_by, expires_at)"
                                + " VALUES (:id, :hash, :name, :role, :created, :by, :expires)")
                .bind("id", token.id())
                .bind("hash", secret.hash())
                .bind("name", token.name())
                .bind("role", token.role().word())
                .bind("created", now.toEpochMilli())
                .bind("by", by)
                .bind("expires", token.expiresAt().map(Instant::toEpochMilli))
                .execute());
        return token;
    }

    /** Revokes a token; false where there is none. */
    boolean revoke(String id) {
        return records.inTransaction(handle -> handle.createUpdate("DELETE FROM api_token WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /** Who comes with the token, where it is good. */
    Optional<Principal> find(Secret secret) {
        Instant now = records.clock().instant();
        Optional<Token> found =
                records.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM api_token WHERE hash = :hash")
                        .bind("hash", secret.hash())
                        .map((row, context) -> token(row))
                        .findOne());
        Optional<Token> good =
                found.filter(token -> token.expiresAt().map(now::isBefore).orElse(true));
        good.filter(token -> token.usedAt()
                        .map(used -> now.isAfter(used.plus(TOUCH_AFTER)))
                        .orElse(true))
                .ifPresent(token -> touch(token, now));
        return good.map(
                token -> Principal.token(token.name(), token.role(), Optional.of(Actor.user(token.createdBy()))));
    }

    private void touch(Token token, Instant now) {
        records.inTransaction(handle -> handle.createUpdate("UPDATE api_token SET used_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", token.id())
                .execute());
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("created_by"),
                time(row, "expires_at"),
                time(row, "used_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
