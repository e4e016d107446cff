package dev.caretaker.judging.live;

import dev.caretaker.judging.JudgeSettings;
import java.time.Duration;

/**
 * How judging is run.
 *
 * @param judges among how many judges the points are shared, each with a thread of its own
 * @param clock by which clock silences fall
 * @param lateness how much older than the newest of its point a reading may be and still be put in its place
 * @param watermarkDelay how far the clock of the judges stays behind the one on the wall, so that a reading on its way is not
 *     taken for missing
 */
public record JudgingSettings(int judges, JudgingClock clock, Duration lateness, Duration watermarkDelay) {
    /** Refuses to judge with nobody. */
    public JudgingSettings {
        if (judges < 1) {
            throw new IllegalArgumentException("There must be at least one judge, not " + judges);
        }
    }

    /** For live readings: a judge for each core, two minutes of lateness, two seconds to settle. */
    public static JudgingSettings live() {
        return new JudgingSettings(
                Runtime.getRuntime().availableProcessors(),
                JudgingClock.SYSTEM,
                JudgeSettings.LATENESS,
                Duration.ofSeconds(2));
    }

    /** For recorded readings: time is what they say. */
    public static JudgingSettings recorded() {
        return new JudgingSettings(
                Runtime.getRuntime().availableProcessors(),
                JudgingClock.READINGS,
                JudgeSettings.LATENESS,
                Duration.ZERO);
    }
}
