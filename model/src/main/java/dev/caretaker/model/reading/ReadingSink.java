package dev.caretaker.model.reading;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Takes batches of readings. The stage completes when the batch is safe with the taker (stored, or judged) and fails
 * when it is not; only then may the giver acknowledge it to whoever sent it. The same batch may come twice.
 */
@FunctionalInterface
public interface ReadingSink {
    /** Takes a batch; never blocks. Batches of one giver are taken in the order they are given. */
    CompletionStage<Void> accept(List<Reading> batch);
}
