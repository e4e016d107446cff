package dev.caretaker.judging;

import dev.caretaker.model.verdict.VerdictChange;
import java.util.function.Consumer;

/** Takes the readings of all inputs after a state once more, those of the same time together. */
final class Replay {
    private final Watch watch;
    private final State state;
    private final Consumer<VerdictChange> changes;
    private final int[] next;

    Replay(Watch watch, State state, Consumer<VerdictChange> changes) {
        this.watch = watch;
        this.state = state;
        this.changes = changes;
        this.next = new int[watch.inputs().size()];
        for (int input = 0; input < next.length; input++) {
            next[input] = watch.inputs().series(input).firstAfter(state.time);
        }
    }

    void run() {
        for (long time = earliest(); time != State.NEVER; time = earliest()) {
            watch.arrive(state, time, changes);
            boolean asked = false;
            for (int input = 0; input < next.length; input++) {
                if (time(input) == time) {
                    asked |= watch.take(state, input, next[input]++);
                }
            }
            watch.settle(state, asked, changes);
        }
    }

    private long earliest() {
        long earliest = State.NEVER;
        for (int input = 0; input < next.length; input++) {
            earliest = Math.min(earliest, time(input));
        }
        return earliest;
    }

    private long time(int input) {
        Series series = watch.inputs().series(input);
        return next[input] < series.end() ? series.time(next[input]) : State.NEVER;
    }
}
