package dev.caretaker.records;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners in this process what changed, after it was committed. */
public final class Changes {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** Tells every listener. Listeners must not block. */
    public void publish(Change change) {
        listeners.forEach(listener -> listener.accept(change));
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
