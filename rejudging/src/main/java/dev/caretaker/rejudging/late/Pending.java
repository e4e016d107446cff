package dev.caretaker.rejudging.late;

import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * A standard and a subject that wait to be judged again.
 *
 * @param pair the standard and the subject
 * @param from from when on what is written may be wrong
 * @param until the time of the newest reading that was late
 * @param last the reading that came last, by which it is seen that all are stored
 * @param state how often it was written and tried
 */
record Pending(Pair pair, Instant from, Instant until, Last last, Attempts state) {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 7;

    static Pending read(ResultSet row) throws SQLException {
        return new Pending(
                new Pair(StandardId.parse(row.getString("standard_id")), PointId.parse(row.getString("subject"))),
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                new Last(PointId.parse(row.getString("last_point")), Instant.ofEpochMilli(row.getLong("last_at"))),
                new Attempts(row.getLong("revision"), row.getInt("tries")));
    }

    /** How long to wait after this many tries in vain: twice as long each time, about an hour at most. */
    Duration patience() {
        return FIRST_WAIT.multipliedBy(1L << Math.min(state.tries(), DOUBLINGS));
    }

    /** The rest of it, where all before a time is settled. */
    Pending rest(Instant watermark, Instant until) {
        return new Pending(pair, watermark, until, last, state);
    }

    /** A reading by its identity. */
    record Last(PointId point, Instant time) {}

    /**
     * How often it was written and tried.
     *
     * @param revision another one after each time that more readings came late
     * @param tries how often it was tried in vain since then
     */
    record Attempts(long revision, int tries) {}
}
