package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a period beside those of the one before.
 *
 * @param before the period before
 * @param total all together
 * @param rows by what was asked for
 */
public record Figures(Period before, Row total, List<Row> rows) {
    /** Copies the rows. */
    public Figures {
        rows = List.copyOf(rows);
    }

    /**
     * One line of figures.
     *
     * @param key what it is of; empty for a total, and for what belongs to no such thing
     * @param now its times in the period
     * @param before its times in the period before
     */
    public record Row(Optional<String> key, Times now, Times before) {}
}
