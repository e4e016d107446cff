package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The readings that are stored, from which judges that have just started learn what stands. */
@FunctionalInterface
public interface History {
    /** There are none. */
    History NONE = (from, into) -> {};

    /**
     * Hands over the stored readings from a time on, those of one point in the order of their times, cut into lists at
     * will. A point's last reading before that time may be among them: it tells since when the point is silent.
     */
    void replay(Instant from, Consumer<List<Reading>> into);
}
