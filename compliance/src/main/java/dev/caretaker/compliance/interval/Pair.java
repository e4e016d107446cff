package dev.caretaker.compliance.interval;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import java.util.Comparator;

/**
 * A standard, in whatever version, and a subject it watches.
 *
 * @param standard the standard
 * @param subject the point
 */
public record Pair(StandardId standard, PointId subject) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::standard).thenComparing(Pair::subject);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return standard + "/" + subject;
    }
}
