package dev.caretaker.judging.live;

import dev.caretaker.judging.Breach;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.Judge;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the records held when the service started.
 *
 * @param breaches the breaches that stood, be they silent or not
 * @param verdicts the verdicts that held last, where there were any
 * @param course how it came to that
 */
public record Recorded(Collection<Breach> breaches, Collection<CurrentVerdict> verdicts, RecordedVerdicts course) {
    /** Nothing yet. */
    public static final Recorded NOTHING = new Recorded(List.of(), List.of());

    /** Where nothing is known but what held last. */
    public Recorded(Collection<Breach> breaches, Collection<CurrentVerdict> verdicts) {
        this(breaches, verdicts, from -> List.copyOf(verdicts));
    }

    /**
     * Every change that a judge knows of and the records do not show, those included that have passed again.
     *
     * @param unreported what it has said of late and the records do not have
     */
    List<VerdictChange> news(Judge judge, List<VerdictChange> unreported) {
        List<VerdictChange> news = new ArrayList<>(unreported);
        Set<Breach.Key> done = unreported.stream().map(Breach.Key::of).collect(Collectors.toSet());
        news(judge).stream()
                .filter(change -> !done.contains(Breach.Key.of(change)))
                .forEach(news::add);
        return news;
    }

    /** Every change that a judge knows of and the records do not show. */
    List<VerdictChange> news(Judge judge) {
        Map<Breach.Key, CurrentVerdict> told = new HashMap<>();
        verdicts.forEach(one -> told.put(Breach.Key.of(one), one));
        Set<Breach.Key> standing = new HashSet<>();
        breaches.forEach(breach -> standing.add(breach.key()));
        Map<Breach.Key, VerdictChange> latest = new HashMap<>();
        judge.current().forEach(change -> latest.put(Breach.Key.of(change), change));
        return judge.currentVerdicts().stream()
                .filter(now -> isNews(
                        now, Optional.ofNullable(told.get(Breach.Key.of(now))), standing.contains(Breach.Key.of(now))))
                .map(now -> change(now, Optional.ofNullable(told.get(Breach.Key.of(now))), latest))
                .toList();
    }

    private static boolean isNews(CurrentVerdict now, Optional<CurrentVerdict> told, boolean breached) {
        boolean same = told.filter(
                        one -> one.verdict() == now.verdict() && one.standard().equals(now.standard()))
                .isPresent();
        return switch (now.verdict()) {
            case FAIL -> !same || !breached;
            case PASS, EXCUSED, NOT_APPLICABLE -> !same || breached;
            case NOT_EVALUABLE -> !same && told.isPresent();
        };
    }

    private static VerdictChange change(
            CurrentVerdict now, Optional<CurrentVerdict> told, Map<Breach.Key, VerdictChange> latest) {
        Evidence evidence = Optional.ofNullable(latest.get(Breach.Key.of(now)))
                .filter(change -> change.standard().equals(now.standard()) && change.to() == now.verdict())
                .map(VerdictChange::evidence)
                .orElseGet(() -> new Evidence(now.since(), 0, List.of()));
        Verdict before = told.map(CurrentVerdict::verdict).orElse(Verdict.NOT_EVALUABLE);
        return new VerdictChange(now.standard(), now.subject(), before, now.verdict(), now.since(), evidence);
    }

    /** The verdicts as they are recorded over time. */
    public interface RecordedVerdicts {
        /** Of each standard and subject those that held after a time, what holds now included. */
        List<CurrentVerdict> since(Instant from);
    }
}
