package dev.caretaker.alerting.deviation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.deviation.Outcome.Moved;
import dev.caretaker.alerting.deviation.Outcome.Refused;
import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.Grounds;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Recurrence;
import dev.caretaker.alerting.deviation.plan.Signature;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.records.Actor;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.RefusedException.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where deviations are asked for, acted on and moved on by time.
 *
 * @param writer writes them
 * @param review looks over what is asked for
 */
record DeviationActions(DeviationWriter writer, ProposalReview review) {
    private static final Actor CLOCK = Actor.system("deviations");

    Deviation request(Proposal asked, Origin origin, Optional<Deviation> before) {
        Proposal proposal = review.settled(toTheMillisecond(asked));
        Instant now = writer.now();
        review.against(proposal)
                .or(() -> TimeCheck.over(proposal.course(), now))
                .or(() -> SecondPerson.againstAsking(proposal.coverage(), origin.by()))
                .ifPresent(DeviationActions::refuse);
        return writer.records().inTransaction(transaction -> {
            Deviation deviation = added(transaction, proposal, new Transition.ActionRequest(origin, now), before);
            return approvesItself(proposal) ? approve(transaction, deviation, origin) : deviation;
        });
    }

    private Deviation added(
            Handle transaction, Proposal proposal, Transition.ActionRequest asked, Optional<Deviation> before) {
        Deviation.Progress progress = new Deviation.Progress(
                DeviationState.REQUESTED,
                new Signature(asked.origin().by(), asked.now()),
                Optional.empty(),
                Optional.empty(),
                before.map(Deviation::id),
                false);
        Deviation deviation = new Deviation(
                UUID.randomUUID().toString(), 1, DeviationTable.nextNumber(transaction), proposal, progress);
        Map<String, String> facts = new TreeMap<>();
        facts.put("to", progress.state().word());
        facts.put("address", asked.origin().address());
        before.ifPresent(one -> facts.put("continues", String.valueOf(one.number())));
        writer.add(
                transaction,
                deviation,
                new DeviationEntry(asked.now(), "requested", asked.origin().by(), facts));
        return deviation;
    }

    /** Shelving is an operator's own act, and short. */
    private static boolean approvesItself(Proposal proposal) {
        return proposal.kind() == DeviationKind.SHELVED && !proposal.coverage().lifeSafety();
    }

    private Deviation approve(Handle transaction, Deviation deviation, Origin origin) {
        DeviationStep step = new DeviationStep(DeviationAction.APPROVE, deviation.version(), Optional.empty());
        return step(transaction, deviation, step, origin);
    }

    Deviation act(String id, DeviationStep step, Origin origin) {
        pass(id);
        return writer.records().inTransaction(transaction -> {
            Deviation deviation = DeviationTable.lock(transaction, id).orElseThrow(() -> unknown(id));
            seen(deviation, step.version());
            return step(transaction, deviation, step, origin);
        });
    }

    private Deviation step(Handle transaction, Deviation deviation, DeviationStep step, Origin origin) {
        return switch (Transition.of(deviation, step, new Transition.ActionRequest(origin, writer.now()))) {
            case Refused refused -> throw refused.exception();
            case Moved moved -> {
                writer.move(transaction, moved, origin.by());
                yield moved.deviation();
            }
        };
    }

    Deviation extend(String id, Deviations.Extension extension, Origin origin) {
        pass(id);
        Deviation before =
                writer.records().read(handle -> DeviationTable.find(handle, id)).orElseThrow(() -> unknown(id));
        seen(before, extension.version());
        if (before.state() != DeviationState.IN_FORCE && before.state() != DeviationState.APPROVED) {
            refuse(Refused.conflict(
                    "deviation-not-extendable",
                    String.valueOf(before.number()),
                    before.state().word()));
        }
        return request(further(before.proposal(), extension), origin, Optional.of(before));
    }

    /** What is asked for after it: the same, from where it ends; windows keep their rhythm and their hours. */
    private Proposal further(Proposal proposal, Deviations.Extension extension) {
        Course course = proposal.course();
        Instant from = course.repeat().isEmpty() ? course.until() : nextWindow(proposal, extension.until());
        return new Proposal(
                proposal.kind(),
                proposal.coverage(),
                new Course(from, extension.until(), course.repeat()),
                new Grounds(
                        proposal.grounds().reason(),
                        extension.words(),
                        proposal.grounds().evidence()));
    }

    /** The start of the first window after the end of a course; the new end itself, which is then refused, where none comes. */
    private Instant nextWindow(Proposal proposal, Instant until) {
        Course course = proposal.course();
        if (!course.until().isBefore(until)) {
            return until;
        }
        Course longer = new Course(course.from(), until, course.repeat());
        return Recurrence.windows(longer, review.zone(proposal.coverage()), new Span(course.from(), until)).stream()
                .map(Span::from)
                .filter(start -> !start.isBefore(course.until()))
                .findFirst()
                .orElse(until);
    }

    /** Moves on those that time has moved on; the number of changes. */
    int tick() {
        List<Deviation> alive = writer.records().read(DeviationTable::alive);
        return alive.stream()
                .filter(one -> TimedTransitions.next(one, writer.now()).isPresent())
                .mapToInt(one -> pass(one.id()))
                .sum();
    }

    @CanIgnoreReturnValue
    private int pass(String id) {
        return writer.records().inTransaction(transaction -> {
            int moves = 0;
            Optional<Moved> next =
                    DeviationTable.lock(transaction, id).flatMap(one -> TimedTransitions.next(one, writer.now()));
            while (next.isPresent()) {
                writer.move(transaction, next.get(), CLOCK);
                moves++;
                next = TimedTransitions.next(next.get().deviation(), writer.now());
            }
            return moves;
        });
    }

    private static Proposal toTheMillisecond(Proposal asked) {
        Course course = asked.course();
        return new Proposal(
                asked.kind(),
                asked.coverage(),
                new Course(
                        course.from().truncatedTo(ChronoUnit.MILLIS),
                        course.until().truncatedTo(ChronoUnit.MILLIS),
                        course.repeat()),
                asked.grounds());
    }

    private static void seen(Deviation deviation, long version) {
        if (deviation.version() != version) {
            throw DeviationWriter.stale(deviation);
        }
    }

    private static void refuse(Refused refused) {
        throw refused.exception();
    }

    private static RefusedException unknown(String id) {
        return new RefusedException(Kind.UNKNOWN, "deviation-unknown", id);
    }
}
