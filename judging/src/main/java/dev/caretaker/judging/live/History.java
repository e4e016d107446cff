package dev.caretaker.judging.live;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.List;

/** The readings that are stored, from which judges that have just started learn what stands. */
@FunctionalInterface
public interface History {
    /** There are none. */
    History NONE = (point, from) -> List.of();

    /**
     * The stored readings of a point from a time on, oldest first. Its last reading before that time may be among them: it
     * tells since when the point is silent.
     */
    List<Reading> since(PointId point, Instant from);
}
