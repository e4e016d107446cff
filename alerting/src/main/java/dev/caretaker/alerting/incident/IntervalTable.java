package dev.caretaker.alerting.incident;

import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The verdicts over time as they are known now, kept so that those of one standard and subject tile. */
final class IntervalTable {
    private static final String OF_KEY = " FROM verdict_interval WHERE standard_id = :standard AND subject = :subject";
    private static final String STANDING =
            "SELECT standard_id, standard_version, standard_hash, subject, verdict, from_at"
                    + " FROM verdict_interval WHERE ";

    private IntervalTable() {}

    /** The interval that holds now. */
    static Optional<Interval> open(Handle handle, IncidentTable.Key key) {
        return handle.createQuery("SELECT verdict, from_at, standard_version" + OF_KEY + " AND to_at IS NULL")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .map((row, context) -> Interval.read(row))
                .findOne();
    }

    /** Those that hold now, of all standards and subjects. */
    static List<CurrentVerdict> open(Handle handle) {
        return handle.createQuery(STANDING + "to_at IS NULL")
                .map((row, context) -> standing(row))
                .list();
    }

    /** Those that held after a time, of all standards and subjects. */
    static List<CurrentVerdict> since(Handle handle, Instant from) {
        return handle.createQuery(STANDING + "to_at IS NULL OR to_at > :from ORDER BY from_at")
                .bind("from", from.toEpochMilli())
                .map((row, context) -> standing(row))
                .list();
    }

    private static CurrentVerdict standing(ResultSet row) throws SQLException {
        StandardRef standard = new StandardRef(
                StandardId.parse(row.getString("standard_id")),
                row.getInt("standard_version"),
                row.getString("standard_hash"));
        return new CurrentVerdict(
                standard,
                PointId.parse(row.getString("subject")),
                Verdict.valueOf(row.getString("verdict")),
                Instant.ofEpochMilli(row.getLong("from_at")));
    }

    /** Lets a change take the place of all that was written from its time on, given the interval that held until now. */
    static Turn turn(Handle transaction, VerdictChange change, Optional<Interval> open) {
        IncidentTable.Key key = IncidentTable.Key.of(change);
        if (open.filter(one -> !one.from().isBefore(change.at())).isEmpty()) {
            append(transaction, change, open);
            return Turn.of(change);
        }
        List<Interval> taken = removeFrom(transaction, key, change.at());
        Optional<Instant> withdrawn = breached(transaction, key)
                ? Optional.empty()
                : taken.stream()
                        .filter(one -> one.verdict() == Verdict.FAIL)
                        // An amended standard judges anew; what the one before it said was right in its time.
                        .filter(one -> one.version() == change.standard().version())
                        .map(Interval::from)
                        .min(Comparator.naturalOrder());
        append(transaction, change, last(transaction, key));
        return new Turn(change, withdrawn);
    }

    /** Puts a change behind the last interval, which began before it. */
    private static void append(Handle transaction, VerdictChange change, Optional<Interval> last) {
        Optional<Interval> same = last.filter(one -> one.goesOnWith(change));
        IncidentTable.Key key = IncidentTable.Key.of(change);
        if (same.isPresent()) {
            end(transaction, key, same.get().from(), Optional.empty());
            return;
        }
        last.ifPresent(one -> end(transaction, key, one.from(), Optional.of(change.at())));
        begin(transaction, change);
    }

    private static List<Interval> removeFrom(Handle transaction, IncidentTable.Key key, Instant at) {
        return transaction
                .createQuery("DELETE" + OF_KEY + " AND from_at >= :at RETURNING verdict, from_at, standard_version")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("at", at.toEpochMilli())
                .map((row, context) -> Interval.read(row))
                .list();
    }

    private static Optional<Interval> last(Handle transaction, IncidentTable.Key key) {
        return last(transaction, key, "");
    }

    /** Whether the last thing that anybody could tell is a breach. */
    private static boolean breached(Handle transaction, IncidentTable.Key key) {
        return last(transaction, key, " AND verdict <> 'NOT_EVALUABLE'")
                .filter(one -> one.verdict() == Verdict.FAIL)
                .isPresent();
    }

    private static Optional<Interval> last(Handle transaction, IncidentTable.Key key, String where) {
        return transaction
                .createQuery(
                        "SELECT verdict, from_at, standard_version" + OF_KEY + where + " ORDER BY from_at DESC LIMIT 1")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .map((row, context) -> Interval.read(row))
                .findOne();
    }

    private static void end(Handle transaction, IncidentTable.Key key, Instant from, Optional<Instant> at) {
        transaction
                .createUpdate("UPDATE verdict_interval SET to_at = :at "
                        + "WHERE standard_id = :standard AND subject = :subject AND from_at = :from")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("from", from.toEpochMilli())
                .bind("at", at.map(Instant::toEpochMilli))
                .execute();
    }

    private static void begin(Handle transaction, VerdictChange change) {
        transaction
                .createUpdate("""
                        INSERT INTO verdict_interval
                          (standard_id, standard_version, standard_hash, subject, verdict, from_at)
                        VALUES (:standard, :version, :hash, :subject, :verdict, :at)""")
                .bind("standard", change.standard().id().toString())
                .bind("version", change.standard().version())
                .bind("hash", change.standard().hash())
                .bind("subject", change.subject().toString())
                .bind("verdict", change.to().name())
                .bind("at", change.at().toEpochMilli())
                .execute();
    }

    /**
     * A verdict that holds from a time on.
     *
     * @param verdict the verdict
     * @param from since when
     * @param version the version of the standard that judged
     */
    record Interval(Verdict verdict, Instant from, int version) {
        private static Interval read(ResultSet row) throws SQLException {
            return new Interval(
                    Verdict.valueOf(row.getString("verdict")),
                    Instant.ofEpochMilli(row.getLong("from_at")),
                    row.getInt("standard_version"));
        }

        /** Whether a change says the same, be it from another time on. */
        boolean goesOnWith(VerdictChange change) {
            return verdict == change.to() && version == change.standard().version();
        }
    }
}
