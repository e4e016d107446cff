package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of backtests. */
final class JobTable {
    private static final String SELECT =
            "SELECT id, standard_id, version, hash, from_at, until_at, state, requested_by,"
                    + " requested_at, started_at, finished_at, summary FROM backtest ";

    private JobTable() {}

    static int insert(Handle handle, Job job) {
        return handle.createUpdate("INSERT INTO backtest (id, standard_id, version, hash, from_at, until_at, state,"
                        + " requested_by, requested_at) VALUES (:id, :standard, :version, :hash, :from, :until, :state,"
                        + " :by, :at)")
                .bind("id", job.id())
                .bind("standard", job.standard().id().toString())
                .bind("version", job.standard().version())
                .bind("hash", job.standard().hash())
                .bind("from", job.period().from().toEpochMilli())
                .bind("until", job.period().to().toEpochMilli())
                .bind("state", job.state().name())
                .bind("by", job.asked().by().toString())
                .bind("at", job.asked().at().toEpochMilli())
                .execute();
    }

    /** Whether one that was waiting runs now; not where it was cancelled before. */
    static boolean start(Handle handle, String id, Instant at) {
        return handle.createUpdate("UPDATE backtest SET state = 'RUNNING', started_at = :at"
                                + " WHERE id = :id AND state = 'QUEUED'")
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Ends one that is not over yet. */
    static int finish(Handle handle, String id, JobState state, Ending ending) {
        return handle.createUpdate("UPDATE backtest SET state = :state, finished_at = :at, summary = :summary"
                        + " WHERE id = :id AND state IN ('QUEUED', 'RUNNING')")
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", ending.at().toEpochMilli())
                .bind("summary", ending.summary().orElse(null))
                .execute();
    }

    /** Ends what a service left behind that stopped. */
    static int interrupt(Handle handle, Instant at) {
        return handle.createUpdate("UPDATE backtest SET state = 'INTERRUPTED', finished_at = :at"
                        + " WHERE state IN ('QUEUED', 'RUNNING')")
                .bind("at", at.toEpochMilli())
                .execute();
    }

    static Optional<Job> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne();
    }

    static boolean busy(Handle handle, Actor by) {
        return handle.createQuery("SELECT COUNT(*) FROM backtest WHERE requested_by = :by"
                                + " AND state IN ('QUEUED', 'RUNNING')")
                        .bind("by", by.toString())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** The latest of a standard, newest first. */
    static List<Job> of(Handle handle, StandardId standard, int limit) {
        return handle.createQuery(SELECT + "WHERE standard_id = :id ORDER BY requested_at DESC, id LIMIT :limit")
                .bind("id", standard.toString())
                .bind("limit", limit)
                .map((row, context) -> job(row))
                .list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                new StandardRef(
                        StandardId.parse(row.getString("standard_id")), row.getInt("version"), row.getString("hash")),
                new Period(Instant.ofEpochMilli(row.getLong("from_at")), Instant.ofEpochMilli(row.getLong("until_at"))),
                JobState.valueOf(row.getString("state")),
                new Job.Request(
                        Actor.parse(row.getString("requested_by")), Instant.ofEpochMilli(row.getLong("requested_at"))),
                new Job.Execution(time(row, "started_at"), time(row, "finished_at")),
                Optional.ofNullable(row.getString("summary")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** How a run ended. */
    record Ending(Instant at, Optional<String> summary) {}
}
