package dev.caretaker.testkit.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A question that a server answers only once it really serves. */
@FunctionalInterface
interface Probe {
    /** How long a server may take to come up, on a busy machine too. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** Whether the server at an address gives the right answer. */
    boolean answers(String host, int port) throws IOException, InterruptedException;

    /** Asks until the server answers; an error with its log where it dies or stays mute. */
    default void await(String host, int port, BooleanSupplier alive, Supplier<String> log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersNow(host, port)) {
            if (!alive.getAsBoolean()) {
                throw new ServerFailed("The server ended while starting", log.get());
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailed("The server did not answer within " + PATIENCE.toSeconds() + " s", log.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answersNow(String host, int port) {
        try {
            return answers(host, port);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", e);
        }
    }
}
