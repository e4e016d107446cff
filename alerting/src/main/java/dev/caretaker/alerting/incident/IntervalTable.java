package dev.caretaker.alerting.incident;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The verdicts over time, kept so that those of one standard and subject tile. */
final class IntervalTable {
    private IntervalTable() {}

    /** The interval that holds now. */
    static Optional<Open> open(Handle handle, IncidentTable.Key key) {
        return handle.createQuery("""
                        SELECT verdict, from_at, standard_version FROM verdict_interval
                        WHERE standard_id = :standard AND subject = :subject AND to_at IS NULL""")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .map((row, context) -> new Open(
                        Verdict.valueOf(row.getString("verdict")),
                        Instant.ofEpochMilli(row.getLong("from_at")),
                        row.getInt("standard_version")))
                .findOne();
    }

    /** Ends what held until now and begins what a change says. */
    static void turn(Handle transaction, VerdictChange change, Optional<Open> until) {
        IncidentTable.Key key = new IncidentTable.Key(change.standard().id(), change.subject());
        if (until.filter(open -> open.from().equals(change.at())).isPresent()) {
            remove(transaction, key, change.at());
        } else if (until.isPresent()) {
            end(transaction, key, change.at());
        }
        begin(transaction, change);
    }

    /** Two changes at one instant: what held for no time at all leaves no row. */
    private static void remove(Handle transaction, IncidentTable.Key key, Instant at) {
        transaction
                .createUpdate("DELETE FROM verdict_interval "
                        + "WHERE standard_id = :standard AND subject = :subject AND from_at = :at AND to_at IS NULL")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static void end(Handle transaction, IncidentTable.Key key, Instant at) {
        transaction
                .createUpdate("UPDATE verdict_interval SET to_at = :at "
                        + "WHERE standard_id = :standard AND subject = :subject AND to_at IS NULL")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("at", at.toEpochMilli())
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
     * The interval that holds now.
     *
     * @param verdict its verdict
     * @param from since when
     * @param version the version of the standard that judged
     */
    record Open(Verdict verdict, Instant from, int version) {}
}
