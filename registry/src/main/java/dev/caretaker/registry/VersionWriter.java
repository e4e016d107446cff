package dev.caretaker.registry;

import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.text.DraftText.Written;
import dev.caretaker.registry.text.StandardDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Writes versions: the row, its text, the line in its history, the seal and the news, all in one transaction.
 *
 * @param records where to
 * @param zone where the day is decided
 */
record VersionWriter(Records records, ZoneId zone) {

    /** The time, as fine as it can be kept. */
    Instant now() {
        return records.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(records.clock().instant(), zone);
    }

    Signature sign(Requester by) {
        return new Signature(by.actor(), now());
    }

    /** Writes a version that was not there, or whose draft was given up. */
    Row begin(Handle transaction, Written written, LifecycleState lifecycle, Entry entry) {
        Signature created = new Signature(entry.by().actor(), now());
        String digest = TextTable.add(transaction, stored(written.sheet()));
        Row fresh = Row.written(written, digest, lifecycle, created);
        Row row = VersionTable.find(
                        transaction,
                        fresh.shown().ref().id(),
                        fresh.shown().ref().version(),
                        today())
                .map(before -> fresh.after(before))
                .orElse(fresh);
        if (row.shown().revision() == 1) {
            VersionTable.insert(transaction, row);
        } else {
            VersionTable.save(transaction, row);
        }
        return close(transaction, row, entry);
    }

    /** Writes other content over that of a draft. */
    Row rewrite(Handle transaction, Row before, Written written, Entry entry) {
        String digest = TextTable.add(transaction, stored(written.sheet()));
        Row row = before.rewritten(written, digest, now());
        VersionTable.save(transaction, row);
        return close(transaction, row, entry);
    }

    /** Brings a version into another life. */
    Row move(Handle transaction, Row before, LifecycleState lifecycle, Entry entry) {
        Row row = before.next(lifecycle, now());
        VersionTable.save(transaction, row);
        if (before.lifecycle().sealed()) {
            return tell(transaction, row, entry);
        }
        return close(transaction, row, entry);
    }

    private Row close(Handle transaction, Row row, Entry entry) {
        if (row.lifecycle().sealed()) {
            VersionTable.seal(transaction, row);
        }
        return tell(transaction, row, entry);
    }

    private Row tell(Handle transaction, Row row, Entry entry) {
        String hash = row.shown().ref().hash();
        EventTable.add(transaction, row, new VersionEvent(now(), entry.what(), entry.by(), entry.reason(), hash));
        records.announce(
                transaction,
                new Change(
                        "standard",
                        row.shown().ref().id() + "@" + row.shown().ref().version()));
        return row;
    }

    /** A text is kept as that of a draft, whatever its life: where it stands is said by the row. */
    static String stored(StandardDocument sheet) {
        return sheet.with("status", "draft").text();
    }

    /**
     * A line of the history to be.
     *
     * @param what what happened
     * @param by who did it
     * @param reason why, or empty
     */
    record Entry(String what, Requester by, String reason) {
        static Entry of(String what, Requester by) {
            return new Entry(what, by, "");
        }
    }
}
