package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Signature;
import dev.caretaker.alerting.deviation.plan.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A deviation as it stands.
 *
 * @param id its id, a UUID
 * @param version counts its changes; a change names the version it was made on
 * @param number what people call it
 * @param proposal what was asked for
 * @param progress what became of it
 */
public record Deviation(String id, long version, long number, Proposal proposal, Progress progress) {

    /** Where it stands. */
    public DeviationState state() {
        return progress.state();
    }

    /** The time in which it excuses: never before it was approved, nor after it was put out of force. */
    public Optional<Span> effect() {
        Instant end = progress.endedAt()
                .map(ended -> Span.earlier(ended, proposal.course().until()))
                .orElse(proposal.course().until());
        return progress.approved()
                .flatMap(approved -> Span.between(Span.later(proposal.course().from(), approved.at()), end));
    }

    /** The time in which it excuses, or would if it were approved; empty where it never will. */
    public Optional<Span> intended() {
        return switch (state()) {
            case REQUESTED ->
                Optional.of(new Span(proposal.course().from(), proposal.course().until()));
            case APPROVED, IN_FORCE, ENDED -> effect();
            case CANCELLED, REFUSED -> Optional.empty();
        };
    }

    /** What people can do with it now. */
    public Set<DeviationAction> actions() {
        Set<DeviationAction> actions = EnumSet.noneOf(DeviationAction.class);
        for (DeviationAction action : DeviationAction.values()) {
            if (Moves.next(state(), action).isPresent()) {
                actions.add(action);
            }
        }
        return actions;
    }

    /** Whether only another person than the one who asked can approve it. */
    public boolean needsSecondPerson() {
        return proposal.coverage().lifeSafety();
    }

    Deviation moved(Progress next) {
        return new Deviation(id, version + 1, number, proposal, next);
    }

    /**
     * What became of it.
     *
     * @param state where it stands
     * @param requested who asked
     * @param approved who approved it, where somebody did
     * @param endedAt when it came to its end, whatever that was
     * @param continues the deviation it is to go on after
     * @param reminded whether people were reminded that it ends soon
     */
    public record Progress(
            DeviationState state,
            Signature requested,
            Optional<Signature> approved,
            Optional<Instant> endedAt,
            Optional<String> continues,
            boolean reminded) {

        Progress approved(DeviationState next, Signature by) {
            return new Progress(next, requested, Optional.of(by), endedAt, continues, reminded);
        }

        Progress in(DeviationState next) {
            return new Progress(next, requested, approved, endedAt, continues, reminded);
        }

        Progress ended(DeviationState next, Instant at) {
            return new Progress(next, requested, approved, Optional.of(at), continues, reminded);
        }

        Progress wasReminded() {
            return new Progress(state, requested, approved, endedAt, continues, true);
        }
    }
}
