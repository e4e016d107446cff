package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.ServiceClock.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An order with everything that is known of it. Not changed: each change gives the next one.
 *
 * @param ticket what never changes
 * @param version counts its changes
 * @param state where it stands
 * @param assignee who is to do it
 * @param selfCleared whether the readings came back before anybody did anything
 * @param progress what happened to it
 * @param breached which of its clocks were seen breached; nothing takes one away
 */
record Order(
        Ticket ticket,
        long version,
        WorkOrderState state,
        Optional<String> assignee,
        boolean selfCleared,
        Progress progress,
        Set<Kind> breached) {
    Order {
        breached = Set.copyOf(breached);
    }

    static Order opened(Ticket ticket) {
        return new Order(ticket, 1, WorkOrderState.NEW, Optional.empty(), false, Progress.NONE, Set.of());
    }

    Order moved(WorkOrderState next, Progress then) {
        return new Order(ticket, version, next, assignee, selfCleared, then, breached);
    }

    Order withCommitments(Map<Kind, ServiceCommitment> commitments) {
        return new Order(
                ticket.withCommitments(commitments), version, state, assignee, selfCleared, progress, breached);
    }

    Order assigned(Optional<String> to) {
        return new Order(ticket, version, state, to, selfCleared, progress, breached);
    }

    Order selfCleared(boolean cleared) {
        return new Order(ticket, version, state, assignee, cleared, progress, breached);
    }

    /** The next version, with the breaches there are by an instant noted for good. */
    Order next(OrderClocks clocks, Instant now) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        seen.addAll(breached);
        for (Kind kind : Kind.values()) {
            if (clocks.of(this, kind).breached(now)) {
                seen.add(kind);
            }
        }
        return new Order(ticket, version + 1, state, assignee, selfCleared, progress, seen);
    }

    /** Whether there is still something to do about it. */
    boolean open() {
        return state != WorkOrderState.CLOSED && state != WorkOrderState.CANCELLED;
    }

    /** Whether it was closed, at an instant or later. */
    boolean closedSince(Instant instant) {
        return state == WorkOrderState.CLOSED
                && progress.endedAt().filter(end -> !end.isBefore(instant)).isPresent();
    }

    /** The same order, gone on with although it was closed. */
    Order reopened(Instant now) {
        return moved(WorkOrderState.IN_PROGRESS, progress.reopened(now)).selfCleared(false);
    }

    /** Whether nobody has begun on it. */
    boolean untouched() {
        return state == WorkOrderState.NEW || state == WorkOrderState.ASSIGNED;
    }
}
