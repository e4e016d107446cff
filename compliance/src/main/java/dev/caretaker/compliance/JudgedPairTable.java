package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Since when, and until when, standards have watched subjects. */
final class JudgedPairTable {
    private JudgedPairTable() {}

    /** Notes what is watched now. */
    static void note(Handle transaction, Set<Pair> pairs, Instant now) {
        Map<Pair, JudgedSpan> known = all(transaction);
        PreparedBatch begun = transaction.prepareBatch(
                "INSERT INTO verdict_watch (standard_id, subject, since_at) VALUES (:standard, :subject, :now)");
        PreparedBatch turned = transaction.prepareBatch(
                "UPDATE verdict_watch SET until_at = :until WHERE standard_id = :standard AND subject = :subject");
        for (Pair pair : pairs) {
            JudgedSpan before = known.remove(pair);
            if (before == null) {
                bind(begun, pair).bind("now", now.toEpochMilli()).add();
            } else if (before.until().isPresent()) {
                bind(turned, pair).bind("until", (Long) null).add();
            }
        }
        known.forEach((pair, span) -> {
            if (span.until().isEmpty()) {
                bind(turned, pair).bind("until", now.toEpochMilli()).add();
            }
        });
        run(begun);
        run(turned);
    }

    static Map<Pair, JudgedSpan> all(Handle handle) {
        Map<Pair, JudgedSpan> spans = new HashMap<>();
        handle.createQuery("SELECT standard_id, subject, since_at, until_at FROM verdict_watch")
                .map((row, context) -> {
                    long until = row.getLong("until_at");
                    Optional<Long> end = row.wasNull() ? Optional.empty() : Optional.of(until);
                    return Map.entry(
                            new Pair(
                                    StandardId.parse(row.getString("standard_id")),
                                    PointId.parse(row.getString("subject"))),
                            new JudgedSpan(row.getLong("since_at"), end));
                })
                .forEach(entry -> spans.put(entry.getKey(), entry.getValue()));
        return spans;
    }

    private static PreparedBatch bind(PreparedBatch batch, Pair pair) {
        return batch.bind("standard", pair.standard().toString())
                .bind("subject", pair.subject().toString());
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            int[] unused = batch.execute();
        }
    }

    /**
     * How long a pair has been watched, in milliseconds of the epoch.
     *
     * @param since its commissioning
     * @param until when it was watched no longer; empty while it is
     */
    record JudgedSpan(long since, Optional<Long> until) {}
}
