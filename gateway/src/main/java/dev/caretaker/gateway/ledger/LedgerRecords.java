package dev.caretaker.gateway.ledger;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.caretaker.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger in the database. Counts gather in memory and are written together. */
public final class LedgerRecords implements Ledger {
    private static final String UPSERT = "INSERT INTO ledger (day, device, received, stored, duplicate, quarantined,"
            + " refused) VALUES (:day, :device, :received, :stored, :duplicate, :quarantined, :refused)"
            + " ON CONFLICT (day, device) DO UPDATE SET received = ledger.received + excluded.received,"
            + " stored = ledger.stored + excluded.stored, duplicate = ledger.duplicate + excluded.duplicate,"
            + " quarantined = ledger.quarantined + excluded.quarantined, refused = ledger.refused + excluded.refused";

    private final Records records;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock counting = new ReentrantLock();

    @GuardedBy("counting") private Map<Line, Tally> pending = new LinkedHashMap<>();

    /** The ledger of a database. */
    public LedgerRecords(Records records) {
        this.records = records;
    }

    /** Counts what became of a message of a device on a day. */
    public void count(LocalDate day, String device, Entry entry) {
        counting.lock();
        try {
            pending.computeIfAbsent(new Line(day, device), line -> new Tally()).add(entry);
        } finally {
            counting.unlock();
        }
    }

    /** Writes what was counted; when it fails, the counts stay for the next time. */
    public void flush() {
        writing.lock();
        try {
            Map<Line, Tally> counted = take();
            if (counted.isEmpty()) {
                return;
            }
            try {
                records.inTransaction(handle -> write(handle, counted));
            } catch (RuntimeException | Error e) {
                counted.forEach((line, tally) -> count(line.day, line.device, tally.entry()));
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<LedgerLine> lines(LocalDate from, LocalDate to) {
        flush();
        return records.read(handle -> handle.createQuery("SELECT day, device, received, stored, duplicate, quarantined,"
                        + " refused FROM ledger WHERE day >= :from AND day <= :to ORDER BY day DESC, device")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> read(row))
                .list());
    }

    private Map<Line, Tally> take() {
        counting.lock();
        try {
            Map<Line, Tally> taken = pending;
            pending = new LinkedHashMap<>();
            return taken;
        } finally {
            counting.unlock();
        }
    }

    private static int[] write(Handle handle, Map<Line, Tally> counted) {
        PreparedBatch batch = handle.prepareBatch(UPSERT);
        counted.forEach((line, tally) -> {
            Entry entry = tally.entry();
            batch.bind("day", line.day.toString())
                    .bind("device", line.device)
                    .bind("received", entry.received())
                    .bind("stored", entry.stored())
                    .bind("duplicate", entry.duplicate())
                    .bind("quarantined", entry.quarantined())
                    .bind("refused", entry.refused())
                    .add();
        });
        return batch.execute();
    }

    private static LedgerLine read(ResultSet row) throws SQLException {
        return new LedgerLine(
                LocalDate.parse(row.getString("day")),
                row.getString("device"),
                row.getLong("received"),
                row.getLong("stored"),
                row.getLong("duplicate"),
                row.getLong("quarantined"),
                row.getLong("refused"));
    }

    /** Which line of the ledger. */
    private record Line(LocalDate day, String device) {}
}
