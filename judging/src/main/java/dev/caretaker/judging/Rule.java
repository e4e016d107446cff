package dev.caretaker.judging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What makes a breach and what ends it, told by readings and by time. The state says whether the standard applies. */
interface Rule {

    /** Whether readings of an input say something about it. */
    boolean asks(int input);

    /** Takes note of a reading, whether the standard applies or not. */
    void note(RuleState state, int input, int index);

    /** Readings it asks for have come, or the limits are others: what is known now decides. */
    void judge(RuleState state, long time);

    /** The standard applies from now on: what was read last counts as if it were read now. */
    void open(RuleState state, long at);

    /** The standard does not apply any more. */
    void close(RuleState state);

    /** Begins to wait for what is expected. */
    void expect(RuleState state, long from);

    /** Whether it says something for a time. */
    boolean isLimited(long time);

    /** An input has fallen silent. */
    void quiet(RuleState state, int input, long at);

    /** What was expected has not happened in time. */
    void overdue(RuleState state, long at);

    /**
     * The values of its only input that leave everything as it is but what was measured last, as long as the input does
     * not fall silent; null where it cannot tell.
     */
    @Nullable Band steady(RuleState state);

    /** How far back from a reading it looks. */
    long reach();

    /** How far back it has learned, beside what it looks at. */
    default long memory() {
        return 0;
    }

    /** How much of the past settles what stands, beside the reach. */
    Duration patience();
}
