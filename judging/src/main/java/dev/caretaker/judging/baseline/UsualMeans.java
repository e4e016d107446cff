package dev.caretaker.judging.baseline;

import dev.caretaker.judging.baseline.Training.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual means of hours, as a forest answers. The last answers are kept, because growing a forest is dear and the same is
 * often asked again: by standards that compare a point in several ways, by cases with other limits, after a correction.
 */
final class UsualMeans {
    private static final int KEPT = 32;

    private static final Map<Question, List<Double>> LAST = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Double>> eldest) {
            return size() > KEPT;
        }
    };

    private UsualMeans() {}

    /** A mean for each hour that is asked for. */
    static List<Double> of(Question question) {
        if (question.asked().isEmpty()) {
            return List.of();
        }
        synchronized (LAST) {
            List<Double> known = LAST.get(question);
            if (known != null) {
                return known;
            }
        }
        BaselineForest forest = BaselineForest.grow(question.learned(), question.seed());
        List<Double> means = question.asked().stream()
                .map(hour -> forest.usual(hour.weekday(), hour.hour()))
                .toList();
        synchronized (LAST) {
            LAST.put(question, means);
        }
        return means;
    }
}
