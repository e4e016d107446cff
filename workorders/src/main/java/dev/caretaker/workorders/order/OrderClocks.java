package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.ClockFacts;
import dev.caretaker.workorders.clock.Pause;
import dev.caretaker.workorders.clock.PauseReason;
import dev.caretaker.workorders.clock.ServiceCalendar;
import dev.caretaker.workorders.clock.ServiceClock;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceClock.State;
import dev.caretaker.workorders.clock.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the clocks of an order out of its facts.
 *
 * @param calendar which time counts
 * @param pausing the reasons that stop the resolution clock
 */
record OrderClocks(ServiceCalendar calendar, Set<PauseReason> pausing) {

    ServiceClock of(Order order, Kind kind) {
        return switch (kind) {
            case RESPONSE -> clock(order, kind, response(order));
            case RESOLUTION -> clock(order, kind, resolution(order));
        };
    }

    Instant deadline(Order order, Kind kind, Instant now) {
        return of(order, kind).deadline(now);
    }

    ClockReading reading(Order order, Kind kind, Instant now) {
        ServiceClock clock = of(order, kind);
        boolean breached = order.breached().contains(kind) || clock.breached(now);
        State state = clock.state(now) == State.MET && breached ? State.MISSED : clock.state(now);
        return new ClockReading(kind, state, clock.target(), clock.elapsed(now), clock.deadline(now), breached);
    }

    private ServiceClock clock(Order order, Kind kind, ClockFacts facts) {
        var times = order.ticket().promise().times();
        return new ServiceClock(kind, kind == Kind.RESPONSE ? times.respond() : times.resolve(), facts, calendar);
    }

    private static ClockFacts response(Order order) {
        Progress progress = order.progress();
        Optional<Instant> stop = progress.acceptedAt().or(progress::endedAt);
        return new ClockFacts(order.ticket().openedAt(), stop, List.of());
    }

    private ClockFacts resolution(Order order) {
        Progress progress = order.progress();
        Optional<Instant> stop =
                progress.completion().map(Progress.Completion::at).or(progress::endedAt);
        List<Span> pauses = progress.pauses().stream()
                .filter(pause -> pausing.contains(pause.reason()))
                .map(Pause::span)
                .toList();
        return new ClockFacts(order.ticket().openedAt(), stop, pauses);
    }
}
