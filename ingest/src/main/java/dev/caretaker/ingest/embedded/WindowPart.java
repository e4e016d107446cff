package dev.caretaker.ingest.embedded;

import dev.caretaker.ingest.Sample;
import dev.caretaker.model.reading.Statistic;
import java.time.Instant;

/** What one day holds of a window; a window that runs over midnight is put together from the parts of its days. */
record WindowPart(long start, long count, double sum, double min, double max, double last) {
    /** Together with the part of a later day. */
    WindowPart and(WindowPart later) {
        return new WindowPart(
                start,
                count + later.count,
                sum + later.sum,
                Math.min(min, later.min),
                Math.max(max, later.max),
                later.last);
    }

    Sample sample(Statistic statistic) {
        double value = switch (statistic) {
            case MEAN -> sum / count;
            case MIN -> min;
            case MAX -> max;
            case SUM -> sum;
            case COUNT -> count;
            case LAST -> last;
        };
        return new Sample(Instant.ofEpochMilli(start), value);
    }
}
