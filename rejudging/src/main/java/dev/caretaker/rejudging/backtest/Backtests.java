package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import dev.caretaker.rejudging.backtest.run.Progress;
import java.util.List;
import java.util.Optional;

/** The backtests that people ask for. Calls block; what is not allowed is a {@link dev.caretaker.records.RefusedException}. */
public interface Backtests {
    /** Asks for one. It waits for its turn; nobody may have two that are not over. */
    Job request(Standard draft, Period period, Actor by);

    /** The one of an id. */
    Optional<Job> find(String id);

    /** The latest of a standard, newest first. */
    List<Job> of(StandardId standard, int limit);

    /** Stops one; one that is over stays as it is. */
    Job cancel(String id);

    /** How far one has come that is not over; empty for the others. */
    Optional<Standing> standing(String id);

    /** What limits would have cost over a period; blocks until that is known. */
    Suggestion suggest(Standard standard, Period period);

    /**
     * How far one has come.
     *
     * @param ahead how many are to run before it
     * @param progress its progress
     */
    record Standing(int ahead, Progress progress) {}
}
