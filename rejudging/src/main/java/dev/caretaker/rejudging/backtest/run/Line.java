package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.standard.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What was said of one subject, in the order of its times: what is said later takes the place of what it contradicts. */
final class Line {
    private final Verdict initial;
    private final List<Turn> turns = new ArrayList<>();

    Line(Verdict initial) {
        this.initial = initial;
    }

    void say(long at, Verdict verdict) {
        while (!turns.isEmpty() && turns.getLast().at() >= at) {
            turns.removeLast();
        }
        if (verdict != (turns.isEmpty() ? initial : turns.getLast().verdict())) {
            turns.add(new Turn(at, verdict));
        }
    }

    Verdict initial() {
        return initial;
    }

    List<Turn> turns() {
        return turns;
    }

    /**
     * A change of verdict.
     *
     * @param at from when, in epoch milliseconds
     * @param verdict to what
     */
    record Turn(long at, Verdict verdict) {}
}
