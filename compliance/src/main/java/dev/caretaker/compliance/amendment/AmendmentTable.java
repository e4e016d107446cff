package dev.caretaker.compliance.amendment;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.records.Page;
import dev.caretaker.records.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of amendments. */
public final class AmendmentTable {
    private AmendmentTable() {}

    static void add(Handle transaction, Amendment amendment) {
        int added = transaction
                .createUpdate("""
                        INSERT INTO verdict_amendment (id, standard_id, standard_version, standard_hash, subject,
                          from_at, to_at, verdict_before, verdict_after, why, amended_at)
                        VALUES (:id, :standard, :version, :hash, :subject, :from, :to, :before, :after, :why, :at)""")
                .bind("id", amendment.id())
                .bind("standard", amendment.standard().id().toString())
                .bind("version", amendment.standard().version())
                .bind("hash", amendment.standard().hash())
                .bind("subject", amendment.subject().toString())
                .bind("from", amendment.period().from().toEpochMilli())
                .bind("to", amendment.period().to().toEpochMilli())
                .bind("before", amendment.before().name())
                .bind("after", amendment.after().name())
                .bind("why", amendment.why().word())
                .bind("at", amendment.at().toEpochMilli())
                .execute();
        if (added != 1) {
            throw new IllegalStateException("The amendment was not inserted into the database: " + amendment);
        }
    }

    /** The amendments of a period a page at a time, in the order in which they were made. */
    public static Page<Amendment> list(Handle handle, Period period, Optional<String> after, int limit) {
        Optional<Cursor> cursor = after.map(Cursor::parse);
        String sql = "SELECT * FROM verdict_amendment WHERE from_at < :to AND to_at > :from"
                + (cursor.isEmpty() ? "" : " AND (amended_at < :at OR (amended_at = :at AND id < :id))")
                + " ORDER BY amended_at DESC, id DESC LIMIT :limit";
        Query query = handle.createQuery(sql)
                .bind("from", period.from().toEpochMilli())
                .bind("to", period.to().toEpochMilli())
                // One more than asked for tells whether there is a next piece.
                .bind("limit", limit + 1);
        cursor.ifPresent(from -> query.bind("at", from.at).bind("id", from.id));
        List<Amendment> found = query.map((row, context) -> read(row)).list();
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        Amendment last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), Optional.of(last.at().toEpochMilli() + "." + last.id()));
    }

    private static Amendment read(ResultSet row) throws SQLException {
        return new Amendment(
                row.getString("id"),
                new StandardRef(
                        StandardId.parse(row.getString("standard_id")),
                        row.getInt("standard_version"),
                        row.getString("standard_hash")),
                PointId.parse(row.getString("subject")),
                new Period(Instant.ofEpochMilli(row.getLong("from_at")), Instant.ofEpochMilli(row.getLong("to_at"))),
                Verdict.valueOf(row.getString("verdict_before")),
                Verdict.valueOf(row.getString("verdict_after")),
                AmendmentReason.of(row.getString("why")),
                Instant.ofEpochMilli(row.getLong("amended_at")));
    }

    private record Cursor(long at, String id) {
        static Cursor parse(String text) {
            int dot = text.indexOf('.');
            try {
                return new Cursor(Long.parseLong(text.substring(0, Math.max(dot, 0))), text.substring(dot + 1));
            } catch (NumberFormatException e) {
                throw new RefusedException(RefusedException.Kind.INVALID, "amendment-cursor-unknown", text);
            }
        }
    }
}
