package dev.caretaker.console.health;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of one part. While it hangs it is not made again, so that probes do not pile up behind it. */
final class Check {
    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final String part;
    private final BooleanSupplier answers;
    private final Executor work;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(false);

    Check(String part, BooleanSupplier answers, Executor work) {
        this.part = part;
        this.answers = answers;
        this.work = work;
    }

    String part() {
        return part;
    }

    /** Whether the part answers, once it is known. Never fails. */
    synchronized CompletableFuture<Boolean> probe() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::up, work);
        }
        return asked;
    }

    private boolean up() {
        try {
            return answers.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The health check of {} failed: {}", part, e.toString());
            return false;
        }
    }
}
