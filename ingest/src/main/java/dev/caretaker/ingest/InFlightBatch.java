package dev.caretaker.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A batch that was handed over and lies in parts on the shards; it is done when its last part is. */
final class InFlightBatch {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicInteger open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    InFlightBatch(int parts) {
        open = new AtomicInteger(parts);
    }

    /** One part is durable. */
    void stored() {
        if (open.decrementAndGet() == 0) {
            finish();
        }
    }

    /** One part is not, and will not be. */
    void failed(Throwable cause) {
        failure.compareAndSet(null, cause);
        stored();
    }

    private void finish() {
        Throwable cause = failure.get();
        if (cause == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(cause);
        }
    }

    CompletionStage<Void> stage() {
        return done.minimalCompletionStage();
    }
}
