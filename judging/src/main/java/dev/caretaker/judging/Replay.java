package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.function.Consumer;

/** Takes the readings of all inputs after a state once more, those of the same time together. */
final class Replay {
    private final RuleInstance instance;
    private final RuleState state;
    private final Consumer<VerdictChange> changes;
    private final int[] next;

    Replay(RuleInstance instance, RuleState state, Consumer<VerdictChange> changes) {
        this.instance = instance;
        this.state = state;
        this.changes = changes;
        this.next = new int[instance.inputs().size()];
        for (int input = 0; input < next.length; input++) {
            next[input] = instance.inputs().series(input).firstAfter(state.time);
        }
    }

    void run() {
        for (long time = earliest(); time != EpochMillis.NEVER; time = earliest()) {
            instance.arrive(state, time, changes);
            boolean asked = false;
            for (int input = 0; input < next.length; input++) {
                if (time(input) == time) {
                    asked |= instance.take(state, input, next[input]++);
                }
            }
            instance.settle(state, asked, changes);
        }
    }

    private long earliest() {
        long earliest = EpochMillis.NEVER;
        for (int input = 0; input < next.length; input++) {
            earliest = Math.min(earliest, time(input));
        }
        return earliest;
    }

    private long time(int input) {
        Series series = instance.inputs().series(input);
        return next[input] < series.end() ? series.time(next[input]) : EpochMillis.NEVER;
    }
}
