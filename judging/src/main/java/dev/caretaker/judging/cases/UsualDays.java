package dev.caretaker.judging.cases;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days before that of a case, on which its subject went as it usually does.
 *
 * @param days how many there are
 * @param course the values of each of them, each up to the next; before the first it is the last
 */
record UsualDays(int days, List<Given> course) {
    private static final Duration STEP = Duration.ofMinutes(10);

    /** As many days as a standard must have learned, and the one before the case: as all are alike, more teach nothing. */
    static UsualDays of(Standard standard, List<Given> course) {
        int days = standard.terms().require().parts().stream()
                .flatMap(part -> switch (part) {
                    case Condition.Limited limited -> Stream.of(limited.measure());
                    case Condition.Quorum quorum -> Stream.of(quorum.each().measure());
                    default -> Stream.<Measure>empty();
                })
                .filter(Measure.Usual.class::isInstance)
                .mapToInt(measure -> ((Measure.Usual) measure).training().least() + 1)
                .max()
                .orElse(0);
        List<Given> inOrder =
                course.stream().sorted(Comparator.comparing(Given::at)).toList();
        return new UsualDays(days, inOrder);
    }

    /** Their readings, every ten minutes between the strokes of hours, up to a midnight. */
    List<Reading> readings(PointId point, Instant midnight) {
        List<Reading> readings = new ArrayList<>();
        for (Duration at = STEP.dividedBy(2); at.compareTo(Duration.ofDays(1)) < 0; at = at.plus(STEP)) {
            double value = value(at);
            for (int day = 1; day <= days; day++) {
                readings.add(
                        Reading.of(point, midnight.minus(Duration.ofDays(day)).plus(at), value));
            }
        }
        return readings;
    }

    private double value(Duration at) {
        double value = course.getLast().value();
        for (Given one : course) {
            value = one.at().compareTo(at) <= 0 ? one.value() : value;
        }
        return value;
    }
}
