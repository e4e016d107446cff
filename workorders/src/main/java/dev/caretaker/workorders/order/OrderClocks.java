package dev.caretaker.workorders.order;

import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.workorders.clock.ClockFacts;
import dev.caretaker.workorders.clock.Pause;
import dev.caretaker.workorders.clock.PauseReason;
import dev.caretaker.workorders.clock.ServiceClock;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceClock.State;
import dev.caretaker.workorders.clock.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the clocks of an order out of its facts.
 *
 * @param rules which time counts, and which reasons stop the resolution clock, where no service standard says so
 */
record OrderClocks(OrderRules rules) {

    ServiceClock of(Order order, Kind kind) {
        Optional<ServiceCommitment> commitment = commitment(order, kind);
        var times = order.ticket().targets().times();
        return new ServiceClock(
                kind,
                kind == Kind.RESPONSE ? times.respond() : times.resolve(),
                kind == Kind.RESPONSE ? response(order, commitment) : resolution(order, commitment),
                commitment
                        .map(one -> rules.calendarOf(order.ticket().breach().subject(), one))
                        .orElse(rules.calendar()));
    }

    Instant deadline(Order order, Kind kind, Instant now) {
        return of(order, kind).deadline(now);
    }

    ClockReading reading(Order order, Kind kind, Instant now) {
        ServiceClock clock = of(order, kind);
        boolean breached = order.breached().contains(kind) || clock.breached(now);
        State state = clock.state(now) == State.MET && breached ? State.MISSED : clock.state(now);
        return new ClockReading(
                kind,
                commitment(order, kind),
                state,
                clock.target(),
                clock.elapsed(now),
                clock.deadline(now),
                breached);
    }

    private static Optional<ServiceCommitment> commitment(Order order, Kind kind) {
        return Optional.ofNullable(order.ticket().targets().commitments().get(kind));
    }

    private static ClockFacts response(Order order, Optional<ServiceCommitment> commitment) {
        Progress progress = order.progress();
        boolean byArrival = commitment.filter(one -> one.sign() == Sign.ARRIVE).isPresent();
        Optional<Instant> stop = byArrival ? progress.arrivedAt() : progress.acceptedAt();
        return new ClockFacts(order.ticket().openedAt(), stop.or(progress::endedAt), List.of());
    }

    private ClockFacts resolution(Order order, Optional<ServiceCommitment> commitment) {
        Progress progress = order.progress();
        Optional<Instant> stop =
                progress.completion().map(Progress.Completion::at).or(progress::endedAt);
        List<Span> pauses = progress.pauses().stream()
                .filter(pause -> stops(pause.reason(), commitment))
                .map(Pause::span)
                .toList();
        return new ClockFacts(order.ticket().openedAt(), stop, pauses);
    }

    /** The time in which an order was closed never counts; whether waiting does is for the standard to say. */
    private boolean stops(PauseReason reason, Optional<ServiceCommitment> commitment) {
        return commitment
                .map(one -> reason == PauseReason.CLOSED || one.pauses().contains(reason.word()))
                .orElseGet(() -> rules.targets().pausing().contains(reason));
    }
}
