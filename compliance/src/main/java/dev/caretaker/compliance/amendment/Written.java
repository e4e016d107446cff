package dev.caretaker.compliance.amendment;

import dev.caretaker.compliance.interval.IntervalRow;
import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The verdicts of one standard and subject as they are written. */
public final class Written {
    private static final String OF_PAIR = " FROM verdict_interval WHERE standard_id = :standard AND subject = :subject";

    private final Handle handle;
    private final Pair pair;

    /** What is written of a pair, as a transaction sees it. */
    public Written(Handle handle, Pair pair) {
        this.handle = handle;
        this.pair = pair;
    }

    /** The stretches that lie in a period, cut to it, oldest first; there may be gaps where nothing was ever written. */
    public List<Stretch> within(Period period) {
        return query("SELECT " + IntervalRow.COLUMNS + OF_PAIR
                        + " AND from_at < :to AND (to_at IS NULL OR to_at > :from) ORDER BY from_at")
                .bind("from", period.from().toEpochMilli())
                .bind("to", period.to().toEpochMilli())
                .map((row, context) -> cut(IntervalRow.read(row), period))
                .list();
    }

    /** The first stretch of all that ends after a time. */
    public Optional<Stretch> after(Instant time) {
        Period ever = new Period(Instant.EPOCH, Instant.ofEpochMilli(IntervalRow.OPEN));
        return query("SELECT " + IntervalRow.COLUMNS + OF_PAIR
                        + " AND (to_at IS NULL OR to_at > :time) ORDER BY from_at LIMIT 1")
                .bind("time", time.toEpochMilli())
                .map((row, context) -> cut(IntervalRow.read(row), ever))
                .findOne();
    }

    /** Whether a breach stood at a time, be it excused or silent by then. */
    public boolean breachedAt(Instant time) {
        return query("SELECT verdict" + OF_PAIR
                        + " AND from_at <= :time AND verdict <> 'NOT_EVALUABLE' ORDER BY from_at DESC LIMIT 1")
                .bind("time", time.toEpochMilli())
                .mapTo(Verdict.class)
                .findOne()
                .filter(verdict -> verdict == Verdict.FAIL || verdict == Verdict.EXCUSED)
                .isPresent();
    }

    /** When the standard began to watch the subject: by what was noted, or by what was written. Nothing where it never did. */
    public Optional<Instant> since() {
        OptionalLong since = query("SELECT since_at AS at FROM verdict_watch WHERE standard_id = :standard"
                        + " AND subject = :subject UNION ALL SELECT MIN(from_at)" + OF_PAIR)
                .map((row, context) -> {
                    long at = row.getLong("at");
                    return row.wasNull() ? IntervalRow.OPEN : at;
                })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .filter(at -> at != IntervalRow.OPEN)
                .min();
        return since.isPresent() ? Optional.of(Instant.ofEpochMilli(since.getAsLong())) : Optional.empty();
    }

    private Query query(String sql) {
        return handle.createQuery(sql)
                .bind("standard", pair.standard().toString())
                .bind("subject", pair.subject().toString());
    }

    private static Stretch cut(IntervalRow row, Period period) {
        long from = Math.max(row.from(), period.from().toEpochMilli());
        long to = Math.min(row.to(), period.to().toEpochMilli());
        return new Stretch(row.standard(), row.verdict(), Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
