package dev.caretaker.compliance.amendment;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * What a stretch of verdicts is to become.
 *
 * @param standard the version that judged again
 * @param subject the point
 * @param verdicts the verdicts, the first from the start of the period, each until the next begins
 * @param period the stretch; beyond its end stands what stood there
 * @param why why
 */
public record Rewriting(
        StandardRef standard, PointId subject, List<Turn> verdicts, Period period, AmendmentReason why) {
    /** Refuses verdicts that leave a part of the period open, or lie outside of it. */
    public Rewriting {
        verdicts = List.copyOf(verdicts);
        if (verdicts.isEmpty() || !verdicts.get(0).from().equals(period.from())) {
            throw new IllegalArgumentException(
                    "The first of the verdicts " + verdicts + " must begin where the period " + period + " begins");
        }
        for (int i = 1; i < verdicts.size(); i++) {
            if (!verdicts.get(i).from().isAfter(verdicts.get(i - 1).from())
                    || !verdicts.get(i).from().isBefore(period.to())) {
                throw new IllegalArgumentException(
                        "The verdicts " + verdicts + " must be in order of time and lie within the period");
            }
        }
    }

    /**
     * A verdict from a time on.
     *
     * @param from since when
     * @param verdict the verdict
     */
    public record Turn(Instant from, Verdict verdict) {}
}
