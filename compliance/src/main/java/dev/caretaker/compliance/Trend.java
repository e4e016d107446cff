package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import java.util.List;
import java.util.Optional;

/**
 * Figures over time.
 *
 * @param pieces the days, weeks or months
 * @param series a line each, by what was asked for
 */
public record Trend(List<Period> pieces, List<Series> series) {
    /** Copies the lists. */
    public Trend {
        pieces = List.copyOf(pieces);
        series = List.copyOf(series);
    }

    /**
     * One line.
     *
     * @param key what it is of
     * @param times its times in each piece
     */
    public record Series(Optional<String> key, List<Times> times) {
        /** Copies the times. */
        public Series {
            times = List.copyOf(times);
        }
    }
}
