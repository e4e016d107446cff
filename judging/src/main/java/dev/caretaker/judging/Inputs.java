package dev.caretaker.judging;

import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.point.PointId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The points a rule instance listens to, in the order in which it first asked for them; the subject comes first. */
final class Inputs {
    private final Function<PointId, Series> all;
    private final Map<PointId, Integer> numbers = new LinkedHashMap<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Long> silences = new ArrayList<>();

    Inputs(Function<PointId, Series> all) {
        this.all = all;
    }

    /** The number of a point, and how long it may be silent; where it is asked for twice, the shorter silence counts. */
    int number(PointId point, long silence) {
        Integer known = numbers.get(point);
        if (known != null) {
            silences.set(known, Math.min(silences.get(known), silence));
            return known;
        }
        numbers.put(point, series.size());
        series.add(all.apply(point));
        silences.add(silence);
        return series.size() - 1;
    }

    /** Adds a point. */
    void add(PointId point, long silence) {
        int unused = number(point, silence);
    }

    List<PointId> points() {
        return List.copyOf(numbers.keySet());
    }

    int size() {
        return series.size();
    }

    Series series(int input) {
        return series.get(input);
    }

    long silence(int input) {
        return silences.get(input);
    }
}
