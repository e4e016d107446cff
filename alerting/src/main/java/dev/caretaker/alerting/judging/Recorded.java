package dev.caretaker.alerting.judging;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the records held when the service started.
 *
 * @param breaches the breaches that stood, be they silent or not
 * @param verdicts the verdicts that held last, where there were any
 */
public record Recorded(Collection<Breach> breaches, Collection<Standing> verdicts) {
    /** Nothing yet. */
    public static final Recorded NOTHING = new Recorded(List.of(), List.of());

    /**
     * Every change that a judge knows of and the records do not show, those included that have passed again.
     *
     * @param said what the judge has said since its checkpoint, in its order
     */
    List<VerdictChange> news(Judge judge, List<VerdictChange> said) {
        List<VerdictChange> news = new ArrayList<>();
        Set<Breach.Key> done = new HashSet<>();
        Map<Breach.Key, Standing> told = new HashMap<>();
        verdicts.forEach(one -> told.put(key(one), one));
        Map<Breach.Key, List<VerdictChange>> lines = new LinkedHashMap<>();
        for (VerdictChange change : said) {
            Breach.Key key = new Breach.Key(change.standard().id(), change.subject());
            List<VerdictChange> line = lines.computeIfAbsent(key, any -> new ArrayList<>());
            line.removeIf(one -> !one.at().isBefore(change.at()));
            line.add(change);
        }
        lines.forEach((key, line) -> {
            List<VerdictChange> untold = untold(line, Optional.ofNullable(told.get(key)));
            if (!untold.isEmpty()) {
                news.addAll(untold);
                done.add(key);
            }
        });
        news(judge).stream()
                .filter(change ->
                        !done.contains(new Breach.Key(change.standard().id(), change.subject())))
                .forEach(news::add);
        return news;
    }

    /** The end of a line that the records do not have: from the first that differs from what they hold at its time. */
    private static List<VerdictChange> untold(List<VerdictChange> line, Optional<Standing> told) {
        List<VerdictChange> untold = new ArrayList<>();
        Verdict stands = told.map(Standing::verdict).orElse(Verdict.NOT_EVALUABLE);
        for (int i = 0; i < line.size(); i++) {
            VerdictChange change = line.get(i);
            boolean before = told.filter(one -> !change.at().isAfter(one.since())).isPresent();
            boolean superseded = before
                    && i + 1 < line.size()
                    && !line.get(i + 1).at().isAfter(told.get().since());
            if (!superseded && change.to() != stands) {
                untold.add(new VerdictChange(
                        change.standard(), change.subject(), stands, change.to(), change.at(), change.evidence()));
                stands = change.to();
            }
        }
        return untold;
    }

    /** Every change that a judge knows of and the records do not show. */
    List<VerdictChange> news(Judge judge) {
        Map<Breach.Key, Standing> told = new HashMap<>();
        verdicts.forEach(one -> told.put(key(one), one));
        Set<Breach.Key> standing = new HashSet<>();
        breaches.forEach(breach -> standing.add(breach.key()));
        Map<Breach.Key, VerdictChange> latest = new HashMap<>();
        judge.current()
                .forEach(change -> latest.put(new Breach.Key(change.standard().id(), change.subject()), change));
        return judge.standings().stream()
                .filter(now -> isNews(now, Optional.ofNullable(told.get(key(now))), standing.contains(key(now))))
                .map(now -> change(now, Optional.ofNullable(told.get(key(now))), latest))
                .toList();
    }

    private static boolean isNews(Standing now, Optional<Standing> told, boolean breached) {
        boolean same = told.filter(
                        one -> one.verdict() == now.verdict() && one.standard().equals(now.standard()))
                .isPresent();
        return switch (now.verdict()) {
            case FAIL -> !same || !breached;
            case PASS, EXCUSED, NOT_APPLICABLE -> !same || breached;
            case NOT_EVALUABLE -> !same && told.isPresent();
        };
    }

    private static VerdictChange change(Standing now, Optional<Standing> told, Map<Breach.Key, VerdictChange> latest) {
        Evidence evidence = Optional.ofNullable(latest.get(key(now)))
                .filter(change -> change.standard().equals(now.standard()) && change.to() == now.verdict())
                .map(VerdictChange::evidence)
                .orElseGet(() -> new Evidence(now.since(), 0, List.of()));
        Verdict before = told.map(Standing::verdict).orElse(Verdict.NOT_EVALUABLE);
        return new VerdictChange(now.standard(), now.subject(), before, now.verdict(), now.since(), evidence);
    }

    private static Breach.Key key(Standing standing) {
        return new Breach.Key(standing.standard().id(), standing.subject());
    }
}
