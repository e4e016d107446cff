package dev.caretaker.compliance.interval;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A verdict interval as it is kept, in milliseconds of the epoch.
 *
 * @param pair the standard and the subject
 * @param standard the version that judged
 * @param verdict the verdict
 * @param from since when
 * @param to until when; {@link #OPEN} while it holds
 */
public record IntervalRow(Pair pair, StandardRef standard, Verdict verdict, long from, long to) {
    public static final long OPEN = Long.MAX_VALUE;
    public static final String COLUMNS =
            "standard_id, standard_version, standard_hash, subject, verdict, from_at, to_at";

    /** A row as the database has it. */
    public static IntervalRow read(ResultSet row) throws SQLException {
        StandardId standard = StandardId.parse(row.getString("standard_id"));
        long to = row.getLong("to_at");
        long end = row.wasNull() ? OPEN : to;
        return new IntervalRow(
                new Pair(standard, PointId.parse(row.getString("subject"))),
                new StandardRef(standard, row.getInt("standard_version"), row.getString("standard_hash")),
                Verdict.valueOf(row.getString("verdict")),
                row.getLong("from_at"),
                end);
    }

    /** The same over another stretch of time. */
    public IntervalRow over(long start, long end) {
        return new IntervalRow(pair, standard, verdict, start, end);
    }

    /** Whether another says the same by the same version. */
    public boolean says(IntervalRow other) {
        return verdict == other.verdict && standard.equals(other.standard);
    }
}
