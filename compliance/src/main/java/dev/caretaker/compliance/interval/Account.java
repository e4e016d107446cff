package dev.caretaker.compliance.interval;

import java.time.Instant;
import java.util.List;

/**
 * How a subject stood by a standard over a period, without gap from its commissioning on.
 *
 * @param pair the standard and the subject
 * @param since when the standard began to watch the subject; the time before that counts nowhere
 * @param stretches the verdicts, oldest first
 */
public record Account(Pair pair, Instant since, List<Stretch> stretches) {
    /** Copies the stretches. */
    public Account {
        stretches = List.copyOf(stretches);
    }

    /** The time in each verdict within a period. */
    public Times within(Period period) {
        return stretches.stream().map(one -> one.within(period)).reduce(Times.NONE, Times::plus);
    }
}
