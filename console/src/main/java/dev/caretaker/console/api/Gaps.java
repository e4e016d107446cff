package dev.caretaker.console.api;

import dev.caretaker.ingest.Sample;
import dev.caretaker.model.point.Point;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a history has nothing to say, so that nobody draws a line across it. */
final class Gaps {
    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final int USUAL_DISTANCES = 3;

    private Gaps() {}

    /**
     * The silence that makes a gap: what the standards mind, else a few times the usual distance of the samples. A state may stay as it
     * is for as long as it likes, so there it is the standards alone.
     */
    static Optional<Duration> after(Optional<Duration> silence, Point point, List<Sample> samples) {
        return silence.or(() -> point.quantity().isState() ? Optional.empty() : Optional.of(usual(samples)));
    }

    /** The samples with an empty one in each gap. */
    static JsonArray marked(List<Sample> samples, Optional<Duration> after, Optional<Duration> every) {
        JsonArray marked = new JsonArray();
        Optional<Instant> last = Optional.empty();
        for (Sample sample : samples) {
            if (last.isPresent() && after.isPresent()) {
                Duration step = every.orElse(Duration.ofMillis(1));
                Duration silent = Duration.between(last.get(), sample.time());
                if (silent.compareTo(after.get()) > 0 && silent.compareTo(step) > 0) {
                    marked.add(json(last.get().plus(step)).putNull("value"));
                }
            }
            marked.add(json(sample.time()).put("value", sample.value()));
            last = Optional.of(sample.time());
        }
        return marked;
    }

    private static Duration usual(List<Sample> samples) {
        long[] distances = IntStream.range(1, samples.size())
                .mapToLong(i -> Duration.between(
                                samples.get(i - 1).time(), samples.get(i).time())
                        .toMillis())
                .sorted()
                .toArray();
        if (distances.length == 0) {
            return SHORTEST;
        }
        Duration usual = Duration.ofMillis(distances[distances.length / 2] * USUAL_DISTANCES);
        return usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
    }

    private static JsonObject json(Instant time) {
        return new JsonObject().put("time", time.toString());
    }
}
