package dev.caretaker.records.outbox;

import dev.caretaker.records.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads rows of the outbox. */
final class OutboxRows {
    private OutboxRows() {}

    static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("id"),
                row.getString("lane"),
                row.getString("subject"),
                row.getString("payload"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("deadline")));
    }

    static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(
                message(row),
                OutboxState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getLong("maybe_repeat") != 0,
                Optional.ofNullable(row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Facts.read(row.getString("facts")));
    }
}
