package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.rejudging.backtest.run.Tally;
import java.util.List;

/**
 * What limits would have cost.
 *
 * @param standard the standard whose limit is in question
 * @param period the period
 * @param upper whether it is an upper limit; else it is a lower one
 * @param unit the symbol of the unit of all numbers
 * @param measured how many numbers were measured
 * @param quantiles how they are distributed
 * @param candidates limits from the strictest on
 */
public record Suggestion(
        StandardRef standard,
        Period period,
        boolean upper,
        String unit,
        long measured,
        List<Quantile> quantiles,
        List<Candidate> candidates) {
    /** Copies the lists. */
    public Suggestion {
        quantiles = List.copyOf(quantiles);
        candidates = List.copyOf(candidates);
    }

    /**
     * A number and the share of measured numbers that do not exceed it.
     *
     * @param share the share, from 0 to 1
     * @param value the number
     */
    public record Quantile(double share, double value) {}

    /**
     * A limit and what it would have cost.
     *
     * @param limit the limit
     * @param published whether it is the one in the standard
     * @param tally what it would have cost
     */
    public record Candidate(double limit, boolean published, Tally tally) {}
}
