package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.mqtt.BackOff;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done round by round until it is finished or its thread is interrupted. Whatever a round throws is logged, and the
 * next one begins after a wait that grows with each failure: a thread that ends would hold up the intake for good.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String failure;
    private final BackOff backOff;

    /** Rounds whose failure means something to an operator: a sentence for the log. */
    Rounds(String failure, BackOff backOff) {
        this.failure = failure;
        this.backOff = backOff;
    }

    void run(BooleanSupplier finished, Round round) {
        try {
            while (!finished.getAsBoolean()) {
                once(round);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped at '{}'", Thread.currentThread().getName());
        }
    }

    private void once(Round round) throws InterruptedException {
        try {
            round.run();
            backOff.reset();
        } catch (RuntimeException | Error e) {
            Duration wait = backOff.next();
            LOG.error("{} Going on in {} ms.", failure, wait.toMillis(), e);
            Thread.sleep(wait);
        }
    }

    /** What is done in one. */
    interface Round {
        void run() throws InterruptedException;
    }
}
