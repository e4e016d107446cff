package dev.caretaker.server.running;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that says by itself when it is there. */
final class Patience {
    private static final long LOOK_AGAIN_MS = 20;

    private Patience() {}

    /** Waits until a condition holds, but no longer than some time; whether it holds. */
    @CanIgnoreReturnValue
    static boolean until(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return condition.getAsBoolean();
    }
}
