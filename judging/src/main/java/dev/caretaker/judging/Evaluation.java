package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.MeasureFunction;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.verdict.Normal;
import org.jspecify.annotations.Nullable;

/**
 * What a condition comes to at a moment, by the number that decides. Times are epoch milliseconds.
 *
 * @param truth whether it is met
 * @param measured the number
 * @param limits the limits it was held against, where they are not always the same
 * @param part which part of the requirement it belongs to
 * @param input at which input it was measured
 * @param index by which of its readings
 * @param time the time of that reading
 * @param first the first reading that has shown the same without a break, where that is what is measured
 * @param since from when that counts
 * @param normal what is known of the normal, where it is compared with that
 */
record Evaluation(
        Truth truth,
        double measured,
        @Nullable Limits limits,
        int part,
        int input,
        int index,
        long time,
        @Nullable Reading first,
        long since,
        @Nullable Normal normal) {
    private static final Evaluation UNKNOWN = unknown(null);

    /** Too little is known. */
    static Evaluation unknown() {
        return UNKNOWN;
    }

    /** Too little is known; of the normal, so much. */
    static Evaluation unknown(@Nullable Normal normal) {
        long none = EpochMillis.NONE;
        return new Evaluation(Truth.UNKNOWN, MeasureFunction.UNKNOWN, null, 0, 0, 0, none, null, none, normal);
    }

    /** The same number, and what it means. */
    Evaluation with(Truth other) {
        return new Evaluation(other, measured, limits, part, input, index, time, first, since, normal);
    }

    /** The number of a group, measured where one of its points decides. */
    Evaluation ofGroup(Truth other, int number, int group) {
        return new Evaluation(other, number, limits, group, input, index, time, first, since, normal);
    }
}
