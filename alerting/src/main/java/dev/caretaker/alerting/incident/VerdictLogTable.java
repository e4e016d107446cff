package dev.caretaker.alerting.incident;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * All that judging ever said, in its order, of which nothing is taken away. Corrections make the time of a change useless
 * for telling whether it was folded before; its place in what was said tells.
 */
final class VerdictLogTable {
    private static final String COLUMNS = "standard_version, verdict_before, verdict, at, proof";

    private VerdictLogTable() {}

    /**
     * What was not said before, in its order. Of each standard and subject the changes are known for as long as they
     * repeat what was said from some point on; from the first that does not, all are new.
     *
     * @param changes what is said now
     * @param begun of which nothing can be a repetition any more
     */
    static List<VerdictChange> news(Handle handle, List<VerdictChange> changes, Set<IncidentTable.Key> begun) {
        Map<IncidentTable.Key, List<LogRow>> given = new LinkedHashMap<>();
        for (VerdictChange change : changes) {
            given.computeIfAbsent(IncidentTable.Key.of(change), key -> new ArrayList<>())
                    .add(LogRow.of(change));
        }
        Map<IncidentTable.Key, Integer> known = new HashMap<>();
        given.forEach((key, said) -> known.put(key, begun.contains(key) ? 0 : known(handle, key, said)));
        List<VerdictChange> news = new ArrayList<>();
        for (VerdictChange change : changes) {
            if (known.merge(IncidentTable.Key.of(change), -1, Integer::sum) < 0) {
                news.add(change);
            }
        }
        return news;
    }

    static void add(Handle transaction, VerdictChange change, Instant now) {
        LogRow said = LogRow.of(change);
        int added = transaction
                .createUpdate("""
                        INSERT INTO verdict_said (standard_id, subject, seq, standard_version, standard_hash,
                          verdict_before, verdict, at, proof, recorded_at)
                        SELECT :standard, :subject, COALESCE(MAX(seq), 0) + 1, :version, :hash,
                          :before, :verdict, :at, :proof, :now
                        FROM verdict_said WHERE standard_id = :standard AND subject = :subject""")
                .bind("standard", change.standard().id().toString())
                .bind("subject", change.subject().toString())
                .bind("version", (long) said.version())
                .bind("hash", change.standard().hash())
                .bind("before", said.before().name())
                .bind("verdict", said.verdict().name())
                .bind("at", said.at())
                .bind("proof", said.proof())
                .bind("now", now.toEpochMilli())
                .execute();
        if (added != 1) {
            throw new IllegalStateException("The verdict change was not inserted into the database: " + change);
        }
    }

    private static int known(Handle handle, IncidentTable.Key key, List<LogRow> given) {
        for (long place : places(handle, key, given.get(0))) {
            List<LogRow> before = from(handle, key, place, given.size());
            if (before.equals(given.subList(0, before.size()))) {
                return before.size();
            }
        }
        return 0;
    }

    private static List<Long> places(Handle handle, IncidentTable.Key key, LogRow said) {
        return handle
                .createQuery("SELECT seq, " + COLUMNS + " FROM verdict_said "
                        + "WHERE standard_id = :standard AND subject = :subject AND at = :at ORDER BY seq")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("at", said.at())
                .map((row, context) -> Map.entry(row.getLong("seq"), LogRow.read(row)))
                .list()
                .stream()
                .filter(entry -> entry.getValue().equals(said))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<LogRow> from(Handle handle, IncidentTable.Key key, long place, int atMost) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM verdict_said "
                        + "WHERE standard_id = :standard AND subject = :subject AND seq >= :place "
                        + "ORDER BY seq LIMIT :atMost")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .bind("place", place)
                .bind("atMost", atMost)
                .map((row, context) -> LogRow.read(row))
                .list();
    }

    /** What makes a change the same when it is said again. */
    private record LogRow(int version, Verdict before, Verdict verdict, long at, String proof) {
        static LogRow of(VerdictChange change) {
            return new LogRow(
                    change.standard().version(),
                    change.from(),
                    change.to(),
                    change.at().toEpochMilli(),
                    EvidenceJson.proof(change.evidence()));
        }

        static LogRow read(ResultSet row) throws SQLException {
            return new LogRow(
                    row.getInt("standard_version"),
                    Verdict.valueOf(row.getString("verdict_before")),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getLong("at"),
                    row.getString("proof"));
        }
    }
}
