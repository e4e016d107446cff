package dev.caretaker.judging.live;

import dev.caretaker.judging.Judge;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a judge that has just been made learns from readings where all stands.
 *
 * @param judge the judge
 * @param history the stored readings
 * @param clock how far time has passed on the wall, so that silences count too; empty where time is that of readings
 */
public record Bootstrap(Judge judge, History history, Optional<Instant> clock) {

    /** Takes the stored readings of as long as any rule looks back from now. */
    public void learn(Instant now) {
        lookBack(now);
        clock.ifPresent(judge::advance);
    }

    /** The same, but time does not pass yet: there is more to come. */
    void lookBack(Instant now) {
        for (Set<PointId> component : judge.connectedComponents()) {
            Instant from = now.minus(judge.horizon(component));
            clock.ifPresent(any -> judge.learnFrom(component, from));
            replay(component, from);
        }
    }

    /** Takes what was stored since a time; what it remembers already changes nothing. */
    void goOn(Instant from) {
        for (Set<PointId> component : judge.connectedComponents()) {
            replay(component, from);
        }
    }

    /** The readings of points that are judged together, in the order of their times. */
    private void replay(Set<PointId> component, Instant from) {
        List<Reading> readings = new ArrayList<>();
        component.forEach(point -> readings.addAll(history.since(point, from)));
        if (component.size() > 1) {
            readings.sort(Comparator.comparing(Reading::time));
        }
        readings.forEach(judge::accept);
    }

    /** What is to be told when other versions judge from now on: where all stands by those that did not judge before. */
    static List<VerdictChange> news(Judge judge, Set<StandardRef> before) {
        return judge.current().stream()
                .filter(change -> !before.contains(change.standard()))
                .toList();
    }
}
