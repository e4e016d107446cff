package dev.caretaker.console.view;

import dev.caretaker.judging.Standing;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How every point stands at one moment. */
public final class Standings {
    /** From what needs somebody at once to what needs nobody. */
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.FAIL, Verdict.NOT_EVALUABLE, Verdict.EXCUSED, Verdict.PASS, Verdict.NOT_APPLICABLE);

    private final Map<PointId, List<Standing>> ofPoint;

    /** The standings of a moment. */
    public Standings(Collection<Standing> all) {
        ofPoint = all.stream().collect(Collectors.groupingBy(Standing::subject));
    }

    /** Those of a point, the worst first. */
    public List<Standing> of(PointId point) {
        return ofPoint.getOrDefault(point, List.of()).stream()
                .sorted(Comparator.comparingInt((Standing one) -> WORST_FIRST.indexOf(one.verdict()))
                        .thenComparing(one -> one.standard().id()))
                .toList();
    }

    /** All of them. */
    public Stream<Standing> all() {
        return ofPoint.values().stream().flatMap(List::stream);
    }

    /** The worst verdict on a point. */
    public Optional<Verdict> worst(PointId point) {
        return of(point).stream().findFirst().map(Standing::verdict);
    }

    static Verdict worse(Verdict one, Verdict other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }
}
