package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A browser that listens to the stream of events. */
final class Listener implements AutoCloseable {
    private final InputStream in;
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
    private final List<Event> all = new CopyOnWriteArrayList<>();

    private Listener(InputStream in) {
        this.in = in;
    }

    static Listener open(Browser browser, String last) {
        InputStream in = (last.isEmpty() ? browser : browser.with("Last-Event-ID", last))
                .with("Accept-Encoding", "gzip").stream("/api/v1/events");
        Listener listener = new Listener(in);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            // The first line says that it listens.
            assertThat(lines.readLine()).startsWith("retry:");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread.startVirtualThread(() -> listener.read(lines));
        return listener;
    }

    /** The next event of a kind; others are passed over. */
    Event next(String kind) {
        try {
            Event event = waiting.poll(20, TimeUnit.SECONDS);
            while (event != null && !event.kind.equals(kind)) {
                event = waiting.poll(20, TimeUnit.SECONDS);
            }
            return Optional.ofNullable(event).orElseThrow(() -> new AssertionError("No " + kind + " among " + all));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean seen(String kind, Predicate<JsonObject> fitting) {
        return all.stream().anyMatch(event -> event.kind.equals(kind) && fitting.test(event.json()));
    }

    private void read(BufferedReader lines) {
        String id = "";
        String kind = "";
        try {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    Event event = new Event(id, kind, line.substring(6));
                    all.add(event);
                    waiting.add(event);
                }
            }
        } catch (IOException e) {
            // Closed by the test.
            kind = "";
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    record Event(String id, String kind, String data) {
        JsonObject json() {
            return new JsonObject(data);
        }
    }
}
