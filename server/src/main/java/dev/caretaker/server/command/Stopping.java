package dev.caretaker.server.command;

import dev.caretaker.server.running.Running;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal to stop (Ctrl-C, or that of a service manager) and then stops all parts in their order. */
final class Stopping {
    private Stopping() {}

    static int awaitSignal(Running running, Terminal terminal) {
        CountDownLatch signal = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stopping").unstarted(() -> {
                    signal.countDown();
                    awaitQuietly(stopped);
                    // The exit code of a stop that was asked for is 0, not that of the signal.
                    Runtime.getRuntime().halt(0);
                }));
        awaitQuietly(signal);
        terminal.progress("stopping");
        running.close();
        terminal.progress("stopped");
        stopped.countDown();
        return 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
