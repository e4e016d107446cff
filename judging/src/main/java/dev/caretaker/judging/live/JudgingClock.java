package dev.caretaker.judging.live;

import java.util.Locale;
import java.util.Optional;

/** By which clock silences fall and hours begin. */
public enum JudgingClock {
    /** The clock on the wall, for live readings. */
    SYSTEM,
    /** The greatest time of any reading so far, for recorded readings that are played again. */
    READINGS;

    /** The clock of a word as it is written in settings. */
    public static Optional<JudgingClock> find(String word) {
        for (JudgingClock clock : values()) {
            if (clock.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(clock);
            }
        }
        return Optional.empty();
    }
}
