package dev.caretaker.judging.measure;

import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.requirement.Limits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits that hold for a subject, which may change with the seasons and the hours. */
public final class Bounds {
    private final List<Timed> timed;
    private final @Nullable Limits otherwise;
    private final ZoneId zone;

    /** Limits of some times, the first that fits coming first, and those of all others, by the clock of a zone. */
    public Bounds(List<Timed> timed, Optional<Limits> otherwise, ZoneId zone) {
        this.timed = List.copyOf(timed);
        this.otherwise = otherwise.orElse(null);
        this.zone = zone;
    }

    /** The limits at a time; none where the standard says nothing for it. */
    public @Nullable Limits at(long time) {
        if (timed.isEmpty()) {
            return otherwise;
        }
        return timed.stream()
                .filter(one ->
                        one.occasion().includes(Instant.ofEpochMilli(time).atZone(zone)))
                .map(Timed::limits)
                .findFirst()
                .orElse(otherwise);
    }

    /** The highest upper limit there is; zero where there is none. */
    public double highest() {
        return Stream.concat(timed.stream().map(Timed::limits), Stream.ofNullable(otherwise))
                .filter(Limits::hasHigh)
                .mapToDouble(Limits::high)
                .max()
                .orElse(0);
    }

    /** Whether they are always the same. */
    public boolean isFixed() {
        return timed.isEmpty();
    }

    /** When they may change. */
    public Stream<Occasion> occasions() {
        return timed.stream().map(Timed::occasion);
    }

    /** Limits that hold at some times only. */
    public record Timed(Occasion occasion, Limits limits) {}
}
