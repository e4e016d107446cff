package dev.caretaker.rejudging.late;

import dev.caretaker.judging.live.LateReadings.Late;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** What waits to be judged again: never more rows than there are standards and subjects. */
final class PendingTable {
    private static final String OF = " WHERE standard_id = :standard AND subject = :subject AND revision = :revision";

    private PendingTable() {}

    /** Takes note of late readings; those that wait already for the same standard and subject keep their turn. */
    static void note(Handle transaction, Collection<Late> late, Instant due) {
        PreparedBatch notes = transaction.prepareBatch("""
                INSERT INTO verdict_second_pass AS known
                  (standard_id, subject, from_at, until_at, last_point, last_at, revision, tries, due_at)
                VALUES (:standard, :subject, :from, :until, :point, :at, 1, 0, :due)
                ON CONFLICT (standard_id, subject) DO UPDATE SET
                  from_at = CASE WHEN excluded.from_at < known.from_at THEN excluded.from_at ELSE known.from_at END,
                  until_at = CASE WHEN excluded.until_at > known.until_at THEN excluded.until_at ELSE known.until_at END,
                  due_at = CASE WHEN excluded.due_at < known.due_at THEN excluded.due_at ELSE known.due_at END,
                  last_point = excluded.last_point, last_at = excluded.last_at,
                  revision = known.revision + 1, tries = 0""");
        for (Late one : late) {
            notes.bind("standard", one.standard().toString())
                    .bind("subject", one.subject().toString())
                    .bind("from", one.from().toEpochMilli())
                    .bind("until", one.until().toEpochMilli())
                    .bind("point", one.last().point().toString())
                    .bind("at", one.last().time().toEpochMilli())
                    .bind("due", due.toEpochMilli())
                    .add();
        }
        int[] unused = notes.execute();
    }

    /** Those whose turn has come, the longest waiting first. */
    static List<Pending> due(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        "SELECT * FROM verdict_second_pass WHERE due_at <= :now ORDER BY due_at, standard_id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> Pending.read(row))
                .list();
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM verdict_second_pass")
                .mapTo(Long.class)
                .one();
    }

    /** Takes away what is settled, unless more came late in the meantime. */
    static void settled(Handle transaction, Pending pending) {
        int unused = of(transaction.createUpdate("DELETE FROM verdict_second_pass" + OF), pending)
                .execute();
    }

    /** Leaves the rest for later, unless more came late in the meantime. */
    static void later(Handle transaction, Pending rest, Instant due) {
        int unused = of(
                        transaction.createUpdate("UPDATE verdict_second_pass SET from_at = :from, until_at = :until,"
                                + " tries = 0, due_at = :due" + OF),
                        rest)
                .bind("from", rest.from().toEpochMilli())
                .bind("until", rest.until().toEpochMilli())
                .bind("due", due.toEpochMilli())
                .execute();
    }

    /** It was in vain this time. */
    static void again(Handle transaction, Pending pending, Instant due) {
        int unused = of(
                        transaction.createUpdate(
                                "UPDATE verdict_second_pass SET tries = tries + 1, due_at = :due" + OF),
                        pending)
                .bind("due", due.toEpochMilli())
                .execute();
    }

    private static Update of(Update update, Pending pending) {
        return update.bind("standard", pending.pair().standard().toString())
                .bind("subject", pending.pair().subject().toString())
                .bind("revision", pending.state().revision());
    }
}
