package dev.caretaker.judging;

import java.time.Duration;
import java.time.Instant;

/**
 * How a judge deals with time.
 *
 * @param commissioned from when the points are watched; one that never speaks is silent since then
 * @param lateness how much older than the newest of its point a reading may be and still be put in its place
 * @param lateByClock whether a reading is late, too, when it is older than that by the clock; false where recorded
 *     series are judged
 */
public record JudgeSettings(Instant commissioned, Duration lateness, boolean lateByClock) {
    /** The lateness bound unless said otherwise. */
    public static final Duration LATENESS = Duration.ofMinutes(2);

    /** For live readings. */
    public static JudgeSettings live(Instant commissioned) {
        return new JudgeSettings(commissioned, LATENESS, true);
    }

    /** For recorded readings, whose times are long gone. */
    public static JudgeSettings recorded(Instant commissioned) {
        return new JudgeSettings(commissioned, LATENESS, false);
    }
}
