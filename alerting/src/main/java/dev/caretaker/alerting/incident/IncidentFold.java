package dev.caretaker.alerting.incident;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Constraint;
import dev.caretaker.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds changes of verdict into incidents. A change that was folded before changes nothing, so it may be given again
 * after a restart. Calls block.
 */
public final class IncidentFold {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentFold.class);
    private static final Actor JUDGING = Actor.system("judging");
    private static final Actor INCIDENTS = Actor.system("incidents");
    private static final int AT_ONCE = 200;
    private static final int TRIES = 5;

    private final IncidentParts parts;
    private final Records records;
    private final IncidentWriter writer;
    private final IncidentFacts facts;
    private final IncidentActions actions;

    private IncidentFold(IncidentParts parts) {
        this.parts = parts;
        records = parts.records();
        writer = new IncidentWriter(records, parts.listeners());
        facts = new IncidentFacts(parts.library(), parts.site());
        actions = new IncidentActions(records, writer);
    }

    /** Makes the fold over the incidents of a database. */
    public static IncidentFold open(IncidentParts parts) {
        return new IncidentFold(parts);
    }

    /** What people do to incidents; the same listeners are told of it. */
    public IncidentActions actions() {
        return actions;
    }

    /**
     * Folds changes in, in their order; each takes the place of all that was said from its time on. When it returns they
     * are committed with their timeline, orders and pages; when it throws, give the same changes again.
     */
    public void accept(List<VerdictChange> changes) {
        Set<IncidentTable.Key> begun = new HashSet<>();
        for (List<VerdictChange> piece : pieces(changes)) {
            List<VerdictChange> news = untilAlone(handle -> {
                List<VerdictChange> unheard = VerdictLogTable.news(handle, piece, begun);
                unheard.forEach(change -> fold(handle, change));
                return unheard;
            });
            news.forEach(change -> begun.add(IncidentTable.Key.of(change)));
        }
    }

    /** The verdicts that were said last, by every standard of every subject. */
    public List<CurrentVerdict> verdicts() {
        return records.read(IntervalTable::open);
    }

    /** The verdicts that held after a time, by every standard of every subject, in their order. */
    public List<CurrentVerdict> verdictsSince(Instant from) {
        return records.read(handle -> IntervalTable.since(handle, from));
    }

    /**
     * Puts right what differs from the verdicts of judging, after a restart: opens and recovers, and recovers what is
     * judged no longer because its standard or point was taken away.
     */
    public void reconcile(Collection<CurrentVerdict> currentVerdicts) {
        for (List<CurrentVerdict> piece : pieces(List.copyOf(currentVerdicts))) {
            untilAlone(handle -> {
                piece.forEach(standing -> reconcile(handle, standing));
                return true;
            });
        }
        records.inTransaction(handle -> {
            IncidentTable.standing(handle).stream()
                    .filter(incident -> !judged(incident))
                    .forEach(incident -> abandon(handle, incident));
            return true;
        });
    }

    /** Resolves what has been recovered for the settle time. To be called now and then, some seconds apart. */
    public void tick() {
        Instant now = writer.now();
        if (records.read(handle -> IncidentTable.settled(handle, now)).isEmpty()) {
            return;
        }
        records.inTransaction(handle -> {
            IncidentTable.settled(handle, now).forEach(incident -> resolve(handle, incident, now));
            return true;
        });
    }

    private void fold(Handle transaction, VerdictChange change) {
        VerdictLogTable.add(transaction, change, writer.now());
        Optional<IntervalTable.Interval> open = IntervalTable.open(transaction, IncidentTable.Key.of(change));
        if (open.filter(one -> one.goesOnWith(change) && one.from().equals(change.at()))
                .isPresent()) {
            LOG.debug("The verdict is recorded already: {}", change);
            return;
        }
        decide(transaction, IntervalTable.turn(transaction, change, open));
    }

    private void decide(Handle transaction, Turn turn) {
        IncidentTable.Key key = IncidentTable.Key.of(turn.change());
        boolean done = false;
        while (!done) {
            Optional<Incident> live = IncidentTable.live(transaction, key);
            done = act(transaction, turn, Decision.on(turn, live, parts.settle()));
        }
    }

    /** Acts on a decision; false where a person changed the incident in between and it must be made again. */
    private boolean act(Handle transaction, Turn turn, Decision decision) {
        VerdictChange change = turn.change();
        return switch (decision) {
            case Decision.Nothing nothing -> true;
            case Decision.Open open -> open(transaction, turn);
            case Decision.Succeed succeed ->
                resolve(transaction, succeed.incident(), change.at()) && open(transaction, turn);
            case Decision.Reopen reopen ->
                writer.move(
                        transaction,
                        new IncidentWriter.Move(
                                reopen.incident(),
                                Next.reopened(reopen.incident(), change.evidence()),
                                Optional.empty()),
                        entry(turn, "reopened"));
            case Decision.Recover recover ->
                writer.move(transaction, recovery(recover.incident(), change.at()), entry(turn, recover.what()));
            case Decision.Note note -> {
                writer.note(transaction, note.incident(), entry(turn, note.what()));
                yield true;
            }
        };
    }

    private boolean open(Handle transaction, Turn turn) {
        writer.open(transaction, Next.opened(turn.change()), entry(turn, "opened"));
        return true;
    }

    @CanIgnoreReturnValue
    private boolean resolve(Handle transaction, Incident incident, Instant at) {
        return writer.move(
                transaction,
                new IncidentWriter.Move(incident, Next.resolved(incident), Optional.empty()),
                new IncidentWriter.Entry(at, "resolved", INCIDENTS, new TreeMap<>()));
    }

    private IncidentWriter.Move recovery(Incident incident, Instant at) {
        Instant now = writer.now();
        Instant from = at.isAfter(now) ? at : now;
        return new IncidentWriter.Move(incident, Next.recovered(incident, at), Optional.of(from.plus(parts.settle())));
    }

    private IncidentWriter.Entry entry(Turn turn, String what) {
        VerdictChange change = turn.change();
        Map<String, String> said = change.to() == Verdict.FAIL ? facts.breach(change) : facts.verdict(change);
        turn.withdrawn().ifPresent(at -> said.put("withdrawn", at.toString()));
        return new IncidentWriter.Entry(change.at(), what, JUDGING, said);
    }

    private void reconcile(Handle transaction, CurrentVerdict standing) {
        IncidentTable.Key key = new IncidentTable.Key(standing.standard().id(), standing.subject());
        Optional<IntervalTable.Interval> open = IntervalTable.open(transaction, key);
        Verdict before = open.map(IntervalTable.Interval::verdict).orElse(Verdict.NOT_EVALUABLE);
        Instant at = open.map(IntervalTable.Interval::from)
                .filter(standing.since()::isBefore)
                .orElse(standing.since());
        VerdictChange change = new VerdictChange(
                standing.standard(),
                standing.subject(),
                before,
                standing.verdict(),
                at,
                new Evidence(standing.since(), Double.NaN, List.of()));
        if (open.filter(one -> one.goesOnWith(change)).isEmpty()) {
            decide(transaction, IntervalTable.turn(transaction, change, open));
        } else if (missing(transaction, standing, key)) {
            decide(transaction, Turn.of(change));
        }
    }

    /** Whether the verdict is as it was written and yet the incident does not fit it. */
    private static boolean missing(Handle transaction, CurrentVerdict standing, IncidentTable.Key key) {
        boolean stands = IncidentTable.live(transaction, key)
                .filter(one -> one.state() != IncidentState.RECOVERED)
                .isPresent();
        return switch (standing.verdict()) {
            case FAIL -> !stands;
            case PASS, NOT_APPLICABLE, EXCUSED -> stands;
            case NOT_EVALUABLE -> false;
        };
    }

    private boolean judged(Incident incident) {
        return parts.library()
                .newest(incident.standard().id())
                .filter(standard -> standard.judgesGroups()
                        ? parts.site().nameOf(incident.subject().place()).isPresent()
                        : parts.site().point(incident.subject()).isPresent())
                .isPresent();
    }

    private void abandon(Handle transaction, Incident incident) {
        TreeMap<String, String> reason = new TreeMap<>();
        reason.put("reason", "no-longer-judged");
        Instant now = writer.now();
        if (!writer.move(
                transaction, recovery(incident, now), new IncidentWriter.Entry(now, "recovered", INCIDENTS, reason))) {
            LOG.debug(
                    "Incident {} was changed meanwhile; its recovery is tried again after the next start",
                    incident.id());
        }
    }

    private static <T> List<List<T>> pieces(List<T> items) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            pieces.add(items.subList(from, Math.min(from + AT_ONCE, items.size())));
        }
        return pieces;
    }

    /** Two that fold the same change at once meet at a unique index: the slower one looks again and finds it done. */
    @CanIgnoreReturnValue
    private <T> T untilAlone(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return records.inTransaction(work);
            } catch (JdbiException e) {
                if (attempt == TRIES || !Constraint.brokenBy(e).equals(Optional.of(Constraint.UNIQUE))) {
                    throw e;
                }
            }
        }
    }
}
