package dev.caretaker.server.running;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have been started; they are stopped last first, and one that fails to stop keeps no other from it. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();

    /** Adds a part; it is stopped before all that were added before it. */
    @CanIgnoreReturnValue
    <T extends AutoCloseable> T add(String name, T part) {
        started.push(new Part(name, part));
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            Part part = started.pop();
            try {
                part.closeable().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("Interrupted while the part '{}' was stopping; going on with the next", part.name());
            } catch (Exception e) {
                LOG.warn("The part '{}' did not stop cleanly; going on with the next", part.name(), e);
            }
        }
    }

    private record Part(String name, AutoCloseable closeable) {}
}
