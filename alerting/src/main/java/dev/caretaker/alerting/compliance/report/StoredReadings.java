package dev.caretaker.alerting.compliance.report;

import dev.caretaker.alerting.compliance.Period;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import java.util.function.Consumer;

/** The readings as they are stored. */
@FunctionalInterface
public interface StoredReadings {
    /** Hands over the readings of a point in a period, oldest first, one at a time: they may be more than fit in memory. */
    void replay(PointId point, Period period, Consumer<Reading> into);
}
