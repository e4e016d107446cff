package dev.caretaker.console.live;

import dev.caretaker.console.access.Principal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/**
 * One browser's stream: a place in the recent events and nothing of its own to fill the memory with. A browser too slow to keep up
 * falls off their end, is told to read everything anew, and is let go. Lives on the console's event loop.
 */
final class Stream {
    private static final Buffer HEARTBEAT = Buffer.buffer(": here\n\n");
    private static final String RESET = "event: reset\ndata: {}\n\n";

    private final HttpServerResponse response;
    private final Principal who;
    private final Recent recent;
    private long sent;

    Stream(HttpServerResponse response, Principal who, Recent recent) {
        this.response = response;
        this.who = who;
        this.recent = recent;
        sent = recent.newest();
    }

    Principal who() {
        return who;
    }

    void open(Optional<EventId> last) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no")
                .drainHandler(drained -> pump());
        write(Buffer.buffer("retry: 2000\nid: " + recent.newestId() + "\n: welcome\n\n"));
        last.ifPresent(this::resume);
    }

    /** Writes what there is to write, as far as the browser takes it. */
    void pump() {
        if (!recent.reaches(sent)) {
            reset();
            close();
            return;
        }
        Optional<Event> next = recent.after(sent);
        while (next.isPresent() && !response.writeQueueFull() && !response.closed()) {
            write(next.get().bytes());
            sent = next.get().number();
            next = recent.after(sent);
        }
    }

    void heartbeat() {
        if (!response.writeQueueFull()) {
            write(HEARTBEAT);
        }
    }

    void close() {
        if (!response.ended() && !response.closed()) {
            response.end().onFailure(gone -> {});
        }
    }

    private void resume(EventId last) {
        if (recent.reaches(last)) {
            sent = last.number();
            pump();
        } else {
            reset();
        }
    }

    private void reset() {
        sent = recent.newest();
        write(Buffer.buffer("id: " + recent.newestId() + "\n" + RESET));
    }

    private void write(Buffer bytes) {
        if (!response.closed()) {
            response.write(bytes).onFailure(gone -> {});
        }
    }
}
