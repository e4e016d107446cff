package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Moved;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.audit.AuditEntry;
import dev.caretaker.records.audit.AuditTrail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Writes a change of a deviation: its row, what happened, the audit trail, and the news.
 *
 * @param records where deviations are kept
 */
record DeviationWriter(Records records) {
    /** The time as the records keep it. */
    Instant now() {
        return records.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void add(Handle transaction, Deviation deviation, DeviationEntry entry) {
        DeviationTable.insert(transaction, deviation);
        tell(transaction, deviation, entry);
    }

    void move(Handle transaction, Moved moved, Actor by) {
        Deviation deviation = moved.deviation();
        if (!DeviationTable.save(transaction, deviation)) {
            throw stale(deviation);
        }
        tell(transaction, deviation, new DeviationEntry(now(), moved.what(), by, moved.facts()));
    }

    static RefusedException stale(Deviation deviation) {
        return new RefusedException(
                RefusedException.Kind.STALE,
                "deviation-changed",
                String.valueOf(deviation.number()),
                String.valueOf(deviation.version()));
    }

    private void tell(Handle transaction, Deviation deviation, DeviationEntry entry) {
        DeviationEvents.add(transaction, deviation, entry);
        AuditTrail.add(
                transaction,
                new AuditEntry(
                        entry.at(),
                        entry.by(),
                        "deviation-" + entry.what(),
                        "deviation:" + deviation.id(),
                        entry.facts()));
        records.announce(transaction, new Change("deviation", deviation.id()));
    }
}
