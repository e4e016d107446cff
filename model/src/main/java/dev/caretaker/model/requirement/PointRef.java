package dev.caretaker.model.requirement;

import dev.caretaker.model.unit.Quantity;
import java.time.Duration;
import java.util.Optional;

/**
 * Another point that a standard looks at beside its subject.
 *
 * @param asset the type of asset it belongs to: that of the subject itself, one in its space, or one that serves or feeds
 *     it; a point of the subject's own place where empty
 * @param name its name there
 * @param quantity what it measures
 * @param silence how old its last reading may be and still count; as old as it likes where empty, for points that report
 *     changes only
 */
public record PointRef(Optional<String> asset, String name, Quantity quantity, Optional<Duration> silence) {
    /** As files write it: {@code air-handler/running} or {@code setpoint}. */
    public String text() {
        return asset.map(type -> type + "/" + name).orElse(name);
    }
}
