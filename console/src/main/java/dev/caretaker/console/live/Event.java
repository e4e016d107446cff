package dev.caretaker.console.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * Something that changed, as it goes to the browsers.
 *
 * @param number its place in the order of events
 * @param bytes the event as it is written
 */
record Event(long number, Buffer bytes) {
    static Event of(EventId id, String kind, JsonObject data) {
        return new Event(
                id.number(), Buffer.buffer("id: " + id + "\nevent: " + kind + "\ndata: " + data.encode() + "\n\n"));
    }
}
