package dev.caretaker.workorders.order;

import dev.caretaker.records.Actor;
import dev.caretaker.workorders.clock.Pause;
import dev.caretaker.workorders.clock.PauseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to an order, as far as its clocks and its verification ask for it.
 *
 * @param acceptedAt when somebody first said yes
 * @param completion who said it is done, and when; gone when that was rejected
 * @param endedAt when it was closed or cancelled
 * @param pauses when work rested, oldest first
 */
record Facts(
        Optional<Instant> acceptedAt, Optional<Completion> completion, Optional<Instant> endedAt, List<Pause> pauses) {
    static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    Facts {
        pauses = List.copyOf(pauses);
    }

    /** Somebody said it is done. */
    record Completion(Instant at, Actor by) {}

    Facts accepted(Instant now) {
        return new Facts(acceptedAt.or(() -> Optional.of(now)), completion, endedAt, pauses);
    }

    Facts completed(Instant now, Actor by) {
        return new Facts(acceptedAt, Optional.of(new Completion(now, by)), endedAt, pauses);
    }

    Facts rejected() {
        return new Facts(acceptedAt, Optional.empty(), endedAt, pauses);
    }

    Facts held(Instant now, PauseReason reason) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(now, reason));
        return new Facts(acceptedAt, completion, endedAt, more);
    }

    Facts resumed(Instant now) {
        List<Pause> over = pauses.stream().map(pause -> pause.ended(now)).toList();
        return new Facts(acceptedAt, completion, endedAt, over);
    }

    Facts ended(Instant now) {
        return new Facts(acceptedAt, completion, Optional.of(now), resumed(now).pauses);
    }

    /** The work goes on after it was taken for done; the time in between is a pause. */
    Facts reopened(Instant now) {
        Instant done = completion.map(Completion::at).or(() -> endedAt).orElse(now);
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(done, PauseReason.CLOSED).ended(now));
        return new Facts(acceptedAt, Optional.empty(), Optional.empty(), more);
    }
}
