package dev.caretaker.alerting.incident;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.judging.Standing;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Constraint;
import dev.caretaker.records.Records;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    private final IncidentBook book;

    private IncidentFold(IncidentParts parts) {
        this.parts = parts;
        records = parts.records();
        writer = new IncidentWriter(records, parts.listeners());
        facts = new IncidentFacts(parts.library(), parts.site());
        book = new IncidentBook(records, writer);
    }

    /** Makes the fold over the incidents of a database. */
    public static IncidentFold open(IncidentParts parts) {
        return new IncidentFold(parts);
    }

    /** The incidents, for people. */
    public Incidents incidents() {
        return book;
    }

    /**
     * Folds changes in, in their order. When it returns they are committed with their timeline, orders and pages; when it
     * throws, give the same changes again.
     */
    public void accept(List<VerdictChange> changes) {
        inPieces(changes, (handle, change) -> fold(handle, change));
    }

    /**
     * Puts right what differs from the verdicts of judging, after a restart: opens and recovers, and recovers what is
     * judged no longer because its standard or point was taken away.
     */
    public void reconcile(Collection<Standing> standings) {
        inPieces(List.copyOf(standings), this::reconcile);
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
        IncidentTable.Key key = new IncidentTable.Key(change.standard().id(), change.subject());
        Optional<IntervalTable.Open> open = IntervalTable.open(transaction, key);
        if (open.filter(one -> known(one, change)).isPresent()) {
            LOG.debug("Folded before: {}", change);
            return;
        }
        if (open.isEmpty() || differs(open.get(), change)) {
            IntervalTable.turn(transaction, change, open);
        }
        decide(transaction, change, key);
    }

    /** Whether a change was folded before, or came so late that what followed it was. */
    private static boolean known(IntervalTable.Open open, VerdictChange change) {
        return open.from().isAfter(change.at())
                || (open.from().equals(change.at())
                        && (open.verdict() == change.to() || open.verdict() != change.from()));
    }

    private static boolean differs(IntervalTable.Open open, VerdictChange change) {
        return open.verdict() != change.to()
                || open.version() != change.standard().version();
    }

    private void decide(Handle transaction, VerdictChange change, IncidentTable.Key key) {
        boolean done = false;
        while (!done) {
            Optional<Incident> live = IncidentTable.live(transaction, key);
            done = act(transaction, change, Decision.on(change, live, parts.settle()));
        }
    }

    /** Acts on a decision; false where a person changed the incident in between and it must be made again. */
    private boolean act(Handle transaction, VerdictChange change, Decision decision) {
        return switch (decision) {
            case Decision.Nothing nothing -> true;
            case Decision.Open open -> open(transaction, change);
            case Decision.Succeed succeed ->
                resolve(transaction, succeed.incident(), change.at()) && open(transaction, change);
            case Decision.Reopen reopen ->
                writer.move(
                        transaction,
                        new IncidentWriter.Move(
                                reopen.incident(),
                                Next.reopened(reopen.incident(), change.evidence()),
                                Optional.empty()),
                        entry(change, "reopened"));
            case Decision.Recover recover ->
                writer.move(transaction, recovery(recover.incident(), change.at()), entry(change, "recovered"));
            case Decision.Note note -> {
                writer.note(transaction, note.incident(), entry(change, note.what()));
                yield true;
            }
        };
    }

    private boolean open(Handle transaction, VerdictChange change) {
        writer.open(transaction, Next.opened(change), entry(change, "opened"));
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

    private IncidentWriter.Entry entry(VerdictChange change, String what) {
        return new IncidentWriter.Entry(
                change.at(), what, JUDGING, change.to() == Verdict.FAIL ? facts.breach(change) : facts.verdict(change));
    }

    private void reconcile(Handle transaction, Standing standing) {
        IncidentTable.Key key = new IncidentTable.Key(standing.standard().id(), standing.subject());
        Optional<IntervalTable.Open> open = IntervalTable.open(transaction, key);
        Verdict before = open.map(IntervalTable.Open::verdict).orElse(Verdict.NOT_EVALUABLE);
        Instant at = open.map(IntervalTable.Open::from)
                .filter(standing.since()::isBefore)
                .orElse(standing.since());
        VerdictChange change = new VerdictChange(
                standing.standard(),
                standing.subject(),
                before,
                standing.verdict(),
                at,
                new Evidence(standing.since(), Double.NaN, List.of()));
        if (open.isEmpty() || differs(open.get(), change)) {
            IntervalTable.turn(transaction, change, open);
            decide(transaction, change, key);
        } else if (missing(transaction, standing, key)) {
            decide(transaction, change, key);
        }
    }

    /** Whether the verdict is as it was written and yet the incident does not fit it. */
    private static boolean missing(Handle transaction, Standing standing, IncidentTable.Key key) {
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
        return parts.site().point(incident.subject()).isPresent()
                && parts.library().newest(incident.standard().id()).isPresent();
    }

    private void abandon(Handle transaction, Incident incident) {
        TreeMap<String, String> reason = new TreeMap<>();
        reason.put("reason", "no-longer-judged");
        Instant now = writer.now();
        if (!writer.move(
                transaction, recovery(incident, now), new IncidentWriter.Entry(now, "recovered", INCIDENTS, reason))) {
            LOG.debug("Changed in between, left for the next time: {}", incident.id());
        }
    }

    private <T> void inPieces(List<T> items, Folding<T> folding) {
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            List<T> piece = items.subList(from, Math.min(from + AT_ONCE, items.size()));
            untilAlone(handle -> piece.forEach(item -> folding.fold(handle, item)));
        }
    }

    /** Two that fold the same change at once meet at a unique index: the slower one looks again and finds it done. */
    private void untilAlone(Consumer<Handle> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                records.inTransaction(handle -> {
                    work.accept(handle);
                    return true;
                });
                return;
            } catch (JdbiException e) {
                if (attempt == TRIES || !Constraint.brokenBy(e).equals(Optional.of(Constraint.UNIQUE))) {
                    throw e;
                }
            }
        }
    }

    @FunctionalInterface
    private interface Folding<T> {
        void fold(Handle transaction, T item);
    }
}
