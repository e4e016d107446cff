package dev.caretaker.records;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners in this process what changed, after it was committed. */
public final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** Tells every listener. Listeners must not block; what one of them throws is logged and keeps nobody else from the news. */
    public void publish(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error(
                        "A part of the service failed on the change of {} {}; what it shows or does about it"
                                + " may come late",
                        change.kind(),
                        change.id(),
                        e);
            }
        }
    }

    /** Listens until the subscription is closed. */
    public Subscription subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A listener's hold on the news. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
