package dev.caretaker.server.running;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Hands each batch to several sinks at once; it is taken when all of them have taken it. Judging never waits for the store, nor
 * the store for judging.
 */
record EverySink(List<ReadingSink> sinks) implements ReadingSink {
    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        return CompletableFuture.allOf(sinks.stream()
                .map(sink -> sink.accept(batch).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }
}
