package dev.caretaker.console.view;

import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How every point stands at one moment. */
public final class CurrentVerdicts {
    /** From what needs somebody at once to what needs nobody. */
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.FAIL, Verdict.NOT_EVALUABLE, Verdict.EXCUSED, Verdict.PASS, Verdict.NOT_APPLICABLE);

    private final Map<PointId, List<CurrentVerdict>> ofPoint;

    /** The standings of a moment. */
    public CurrentVerdicts(Collection<CurrentVerdict> all) {
        ofPoint = all.stream().collect(Collectors.groupingBy(CurrentVerdict::subject));
    }

    /** Those of a point, the worst first. */
    public List<CurrentVerdict> of(PointId point) {
        return ofPoint.getOrDefault(point, List.of()).stream()
                .sorted(Comparator.comparingInt((CurrentVerdict one) -> WORST_FIRST.indexOf(one.verdict()))
                        .thenComparing(one -> one.standard().id()))
                .toList();
    }

    /** All of them. */
    public Stream<CurrentVerdict> all() {
        return ofPoint.values().stream().flatMap(List::stream);
    }

    /** The worst verdict on a point. */
    public Optional<Verdict> worst(PointId point) {
        return of(point).stream().findFirst().map(CurrentVerdict::verdict);
    }

    static Verdict worse(Verdict one, Verdict other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }
}
