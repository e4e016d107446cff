package dev.caretaker.registry;

import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of backtests. */
final class BacktestTable {
    private BacktestTable() {}

    /** Notes a backtest, or what became of one that was noted before. */
    static void put(Handle handle, StandardRef ref, Backtest backtest) {
        handle.createUpdate("INSERT INTO standard_backtest (id, standard_id, version, hash, started_at, finished_at,"
                        + " summary) VALUES (:key, :id, :version, :hash, :started, :finished, :summary)"
                        + " ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at,"
                        + " summary = excluded.summary WHERE standard_backtest.finished_at IS NULL")
                .bind("key", backtest.id())
                .bind("id", ref.id().toString())
                .bind("version", ref.version())
                .bind("hash", backtest.hash())
                .bind("started", backtest.startedAt().toEpochMilli())
                .bind(
                        "finished",
                        backtest.finishedAt().map(Instant::toEpochMilli).orElse(null))
                .bind("summary", backtest.summary())
                .execute();
    }

    /** Whether a finished one speaks for exactly this content. */
    static boolean finished(Handle handle, StandardRef ref) {
        return of(handle, ref.id(), ref.version()).stream()
                .anyMatch(
                        one -> one.hash().equals(ref.hash()) && one.finishedAt().isPresent());
    }

    /** Those of a version, newest first. */
    static List<Backtest> of(Handle handle, StandardId id, int version) {
        return handle.createQuery("SELECT id, hash, started_at, finished_at, summary FROM standard_backtest"
                        + " WHERE standard_id = :id AND version = :version ORDER BY started_at DESC, id")
                .bind("id", id.toString())
                .bind("version", version)
                .map((row, context) -> backtest(row))
                .list();
    }

    private static Backtest backtest(ResultSet row) throws SQLException {
        long millis = row.getLong("finished_at");
        Optional<Instant> finished = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        return new Backtest(
                row.getString("id"),
                row.getString("hash"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                finished,
                row.getString("summary"));
    }
}
