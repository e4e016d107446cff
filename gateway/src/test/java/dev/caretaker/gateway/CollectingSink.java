package dev.caretaker.gateway;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sink that keeps what it took and does what a test tells it: take, fail, or leave the giver waiting. */
final class CollectingSink implements ReadingSink {
    /** What it does with a batch. */
    enum Mood {
        TAKE,
        FAIL,
        WAIT
    }

    private final List<Reading> taken = new CopyOnWriteArrayList<>();
    private final List<List<Reading>> offered = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKE;

    void mood(Mood next) {
        mood = next;
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        offered.add(batch);
        return switch (mood) {
            case TAKE -> {
                taken.addAll(batch);
                yield CompletableFuture.completedFuture(null);
            }
            case FAIL -> CompletableFuture.failedFuture(new IllegalStateException("told to fail"));
            case WAIT -> new CompletableFuture<>();
        };
    }

    /** The values taken, in order. */
    List<Double> values() {
        return taken.stream().map(Reading::value).toList();
    }

    /** The readings taken, one for each identity, in order of first arrival. */
    List<Double> distinctValues() {
        Map<String, Double> distinct = new LinkedHashMap<>();
        taken.forEach(reading -> distinct.putIfAbsent(reading.point() + " " + reading.time(), reading.value()));
        return new ArrayList<>(distinct.values());
    }

    List<Reading> taken() {
        return taken;
    }

    int offers() {
        return offered.size();
    }
}
