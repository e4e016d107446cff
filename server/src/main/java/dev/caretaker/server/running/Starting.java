package dev.caretaker.server.running;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * A part that starts on a thread of its own while others start. Closing it waits for that start and closes the part, where
 * there is one.
 */
final class Starting<T> implements AutoCloseable {
    private final FutureTask<T> start;
    private final Consumer<T> stop;

    private Starting(Callable<T> start, Consumer<T> stop) {
        this.start = new FutureTask<>(start);
        this.stop = stop;
    }

    /** Begins to start a part; its thread has the name of the part. */
    static <T> Starting<T> beside(String name, Callable<T> start, Consumer<T> stop) {
        Starting<T> starting = new Starting<>(start, stop);
        Thread.ofPlatform().name(name + "-start").start(starting.start);
        return starting;
    }

    /** The part, when it has started; throws what its start failed with. */
    T started() {
        try {
            return patiently();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        T part;
        try {
            part = patiently();
        } catch (ExecutionException e) {
            // Nothing started; whoever waited for it has been told.
            return;
        }
        stop.accept(part);
    }

    /** Even an interrupted caller waits: left to itself the part would start after everything else was stopped. */
    private T patiently() throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
