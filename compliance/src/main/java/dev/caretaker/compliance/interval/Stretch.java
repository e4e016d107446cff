package dev.caretaker.compliance.interval;

import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * A verdict over a stretch of time.
 *
 * @param standard the version that judged
 * @param verdict the verdict
 * @param from since when
 * @param to until when, not included
 */
public record Stretch(StandardRef standard, Verdict verdict, Instant from, Instant to) {
    /** Its whole time. */
    public Times times() {
        return Times.of(verdict, Duration.between(from, to).toMillis());
    }

    /** Its time within a period. */
    public Times within(Period period) {
        long start = Math.max(from.toEpochMilli(), period.from().toEpochMilli());
        long end = Math.min(to.toEpochMilli(), period.to().toEpochMilli());
        return end > start ? Times.of(verdict, end - start) : Times.NONE;
    }
}
