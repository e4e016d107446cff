package dev.caretaker.console.live;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The last events, bounded in number and bytes: the one memory that all streams read from. */
final class Recent {
    private final String run;
    private final int most;
    private final long mostBytes;
    private final NavigableMap<Long, Event> events = new TreeMap<>();
    private long bytes;
    private long newest;

    Recent(String run, int most, long mostBytes) {
        this.run = run;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    void add(String kind, JsonObject data) {
        Event event = Event.of(new EventId(run, ++newest), kind, data);
        events.put(event.number(), event);
        bytes += event.bytes().length();
        while (events.size() > most || (bytes > mostBytes && events.size() > 1)) {
            bytes -= events.pollFirstEntry().getValue().bytes().length();
        }
    }

    long newest() {
        return newest;
    }

    EventId newestId() {
        return new EventId(run, newest);
    }

    /** Whether everything after an event is still here. */
    boolean reaches(EventId last) {
        return last.run().equals(run) && last.number() <= newest && reaches(last.number());
    }

    boolean reaches(long last) {
        return last == newest || (!events.isEmpty() && events.firstKey() <= last + 1);
    }

    /** The event that follows a number. */
    Optional<Event> after(long last) {
        return Optional.ofNullable(events.higherEntry(last)).map(Map.Entry::getValue);
    }
}
