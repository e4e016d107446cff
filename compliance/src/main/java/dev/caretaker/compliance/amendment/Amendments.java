package dev.caretaker.compliance.amendment;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.compliance.interval.IntervalRow;
import dev.caretaker.compliance.interval.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes verdicts anew where they turned out otherwise, and keeps what they were. It opens no incident and pages nobody. */
public final class Amendments {
    private static final String OF_PAIR = " FROM verdict_interval WHERE standard_id = :standard AND subject = :subject";

    private Amendments() {}

    /**
     * Replaces a stretch of intervals; afterwards they tile as before, and whatever differs is kept as an amendment.
     * Where nothing was ever written, nobody could tell.
     *
     * @param now when it is amended; the stretch lies before it
     * @return what differs; nothing where all was so already
     */
    @CanIgnoreReturnValue
    public static List<Amendment> write(Handle transaction, Rewriting rewriting, Instant now) {
        if (rewriting.period().to().isAfter(now)) {
            throw new IllegalArgumentException(
                    "The amended period " + rewriting.period() + " must not end in the future");
        }
        Tiles tiles = new Tiles(touching(transaction, rewriting), rewriting);
        List<Amendment> amended = tiles.differences().stream()
                .map(one -> amendment(rewriting, one, now))
                .toList();
        if (!amended.isEmpty()) {
            replace(transaction, tiles);
            amended.forEach(one -> AmendmentTable.add(transaction, one));
        }
        return amended;
    }

    /** The intervals that overlap or touch the stretch; where all begin after it, the first of them. */
    private static List<IntervalRow> touching(Handle transaction, Rewriting rewriting) {
        List<IntervalRow> touching = query(
                transaction, " AND from_at <= :to AND (to_at IS NULL OR to_at >= :from) ORDER BY from_at", rewriting);
        if (touching.isEmpty()) {
            Optional<IntervalRow> first =
                    query(transaction, " AND from_at > :to ORDER BY from_at LIMIT 1", rewriting).stream()
                            .findFirst();
            first.ifPresent(touching::add);
        }
        return touching;
    }

    private static List<IntervalRow> query(Handle transaction, String where, Rewriting rewriting) {
        return new ArrayList<>(transaction
                .createQuery("SELECT " + IntervalRow.COLUMNS + OF_PAIR + where)
                .bind("standard", rewriting.standard().id().toString())
                .bind("subject", rewriting.subject().toString())
                .bind("from", rewriting.period().from().toEpochMilli())
                .bind("to", rewriting.period().to().toEpochMilli())
                .map((row, context) -> IntervalRow.read(row))
                .list());
    }

    private static void replace(Handle transaction, Tiles tiles) {
        PreparedBatch gone = transaction.prepareBatch("DELETE" + OF_PAIR + " AND from_at = :from");
        tiles.before().forEach(one -> bind(gone, one).add());
        if (gone.size() > 0) {
            int[] unused = gone.execute();
        }
        PreparedBatch come = transaction.prepareBatch("INSERT INTO verdict_interval (" + IntervalRow.COLUMNS
                + ") VALUES (:standard, :version, :hash, :subject, :verdict, :from, :to)");
        for (IntervalRow one : tiles.after()) {
            bind(come, one)
                    .bind("version", one.standard().version())
                    .bind("hash", one.standard().hash())
                    .bind("verdict", one.verdict().name())
                    .bind("to", one.to() == IntervalRow.OPEN ? null : (Long) one.to())
                    .add();
        }
        int[] unused = come.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, IntervalRow row) {
        return batch.bind("standard", row.pair().standard().toString())
                .bind("subject", row.pair().subject().toString())
                .bind("from", row.from());
    }

    private static Amendment amendment(Rewriting rewriting, Tiles.Difference difference, Instant now) {
        return new Amendment(
                UUID.randomUUID().toString(),
                rewriting.standard(),
                rewriting.subject(),
                new Period(Instant.ofEpochMilli(difference.from()), Instant.ofEpochMilli(difference.to())),
                difference.before(),
                difference.after(),
                rewriting.why(),
                now);
    }
}
