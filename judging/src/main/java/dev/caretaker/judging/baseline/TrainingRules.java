package dev.caretaker.judging.baseline;

import dev.caretaker.judging.measure.Bounds;
import dev.caretaker.judging.measure.Rounding;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;

/**
 * By what rules a point's normal is learned.
 *
 * @param usual how it is compared, and from what it is learned
 * @param clock the hours and weekdays of its site
 * @param bounds the limits of the standard
 */
public record TrainingRules(Measure.Usual usual, WeekClock clock, Bounds bounds) {

    /**
     * Whether an hour is learned: not one that would break the standard if the middle of its weekday and hour were usual. So
     * a breach becomes usual when it has been there for half of the weeks, and not before.
     */
    boolean admits(double mean, double middle, long at) {
        Limits limits = bounds.at(at);
        return limits == null
                || !limits.allows(usual.neutral())
                || limits.allows(Rounding.against(limits, Rounding.clean(usual.compare(mean, middle))));
    }
}
