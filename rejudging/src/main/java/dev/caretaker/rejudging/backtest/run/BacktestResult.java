package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.StandardRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft would have done over a period, beside the version in force.
 *
 * @param standard which content was tried
 * @param period the period
 * @param points how many points it listened to
 * @param readings how many readings were judged
 * @param total the sums of both
 * @param spaces the sums for each space or other place that the subjects are in, by id
 * @param differences the incidents that differ; none where no version is in force
 */
public record BacktestResult(
        StandardRef standard,
        Period period,
        int points,
        long readings,
        Sides total,
        Map<String, Sides> spaces,
        List<Difference> differences) {

    /**
     * The draft and what it is compared with.
     *
     * @param draft the draft
     * @param current the version in force; empty where there is none
     */
    public record Sides(Tally draft, Optional<Tally> current) {}

    /** How many incidents differ in a way. */
    public long count(Difference.Kind kind) {
        return differences.stream().filter(one -> one.kind() == kind).count();
    }
}
