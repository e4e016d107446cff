package dev.caretaker.server.running;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again; one failure is logged and keeps nothing from the next time. */
final class Repeating implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final ScheduledExecutorService executor;
    private final ScheduledFuture<?> task;

    private Repeating(Duration every, String name, Runnable work) {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        task = executor.scheduleWithFixedDelay(
                () -> once(every, name, work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Repeating every(Duration every, String name, Runnable work) {
        return new Repeating(every, name, work);
    }

    private static void once(Duration every, String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The recurring work '{}' failed; trying again in {} s", name, every.toSeconds(), e);
        }
    }

    @Override
    public void close() {
        task.cancel(false);
        executor.close();
    }
}
