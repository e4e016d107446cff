package dev.caretaker.rejudging.verification;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.util.Iterator;

/** The readings as they are stored. */
@FunctionalInterface
public interface StoredReadings {
    /** The readings of a point in a period, oldest first, fetched as they are asked for: they may not fit in memory. */
    Iterator<Reading> of(PointId point, Period period);
}
