package dev.caretaker.alerting.paging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.Timeline;
import dev.caretaker.alerting.incident.TimelineEntry;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What paging writes into the timelines of incidents. */
final class PagingTimeline {
    private static final Actor PAGING = Actor.system("paging");

    private final Records records;

    PagingTimeline(Records records) {
        this.records = records;
    }

    /** Adds an entry; the incident stays as it is returned until the transaction ends. */
    @CanIgnoreReturnValue
    Incident add(Handle transaction, String incident, PagingEntry note) {
        Instant now = records.clock().instant();
        records.announce(transaction, new Change("incident", incident));
        return Timeline.add(transaction, incident, new TimelineEntry(now, now, note.what(), PAGING, note.facts()));
    }

    /**
     * An entry.
     *
     * @param what a code such as {@code page-sent}
     * @param facts the values
     */
    record PagingEntry(String what, Map<String, String> facts) {}
}
