package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A backtest that somebody asked for.
 *
 * @param id its id
 * @param standard which content is tried
 * @param period the period
 * @param state where it stands
 * @param asked who asked for it, and when
 * @param run when it ran
 * @param summary its result as a JSON object, once it is done
 */
public record Job(
        String id,
        StandardRef standard,
        Period period,
        JobState state,
        Request asked,
        Execution run,
        Optional<String> summary) {

    /**
     * Who asked for it.
     *
     * @param by who
     * @param at when
     */
    public record Request(Actor by, Instant at) {}

    /**
     * When it ran.
     *
     * @param startedAt when it began
     * @param finishedAt when it ended, however it did
     */
    public record Execution(Optional<Instant> startedAt, Optional<Instant> finishedAt) {
        static final Execution NOT_YET = new Execution(Optional.empty(), Optional.empty());
    }
}
