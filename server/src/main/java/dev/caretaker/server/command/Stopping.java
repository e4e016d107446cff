package dev.caretaker.server.command;

import dev.caretaker.server.running.Running;
import java.util.concurrent.CountDownLatch;

/**
 * Hears the signal to stop (Ctrl-C, or that of a service manager) from its making on. Once the service runs, all parts are
 * stopped in their order. Before that the process just ends: nothing is half taken in yet, and a start that hangs on a
 * server that is away must not hold up the stop.
 */
final class Stopping implements AutoCloseable {
    private final Terminal terminal;
    private final CountDownLatch signal = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("stopping").unstarted(this::stop);
    private volatile boolean running;

    private Stopping(Terminal terminal) {
        this.terminal = terminal;
    }

    static Stopping heard(Terminal terminal) {
        Stopping stopping = new Stopping(terminal);
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    /** Waits for the signal and stops the service; the exit code. */
    int await(Running service) {
        running = true;
        awaitQuietly(signal);
        terminal.progress("stopping");
        service.close();
        terminal.progress("stopped");
        stopped.countDown();
        return 0;
    }

    private void stop() {
        signal.countDown();
        if (running) {
            awaitQuietly(stopped);
        } else {
            terminal.progress("stopped");
        }
        // The exit code of a stop that was asked for is 0, not that of the signal.
        Runtime.getRuntime().halt(0);
    }

    /** Hears no more, where the start fails: that has an exit code of its own. */
    @Override
    public void close() {
        try {
            boolean ignored = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came first.
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
