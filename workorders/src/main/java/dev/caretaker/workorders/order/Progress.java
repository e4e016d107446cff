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
 * @param arrivedAt when somebody first was there
 * @param completion who said it is done, and when; gone when that was rejected
 * @param endedAt when it was closed or cancelled
 * @param pauses when work rested, oldest first
 */
record Progress(
        Optional<Instant> acceptedAt,
        Optional<Instant> arrivedAt,
        Optional<Completion> completion,
        Optional<Instant> endedAt,
        List<Pause> pauses) {
    static final Progress NONE =
            new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    Progress {
        pauses = List.copyOf(pauses);
    }

    /** Somebody said it is done. */
    record Completion(Instant at, Actor by) {}

    Progress with(List<Pause> other) {
        return new Progress(acceptedAt, arrivedAt, completion, endedAt, other);
    }

    Progress accepted(Instant now) {
        return new Progress(acceptedAt.or(() -> Optional.of(now)), arrivedAt, completion, endedAt, pauses);
    }

    Progress arrived(Instant now) {
        return new Progress(acceptedAt, arrivedAt.or(() -> Optional.of(now)), completion, endedAt, pauses);
    }

    Progress completed(Instant now, Actor by) {
        return new Progress(acceptedAt, arrivedAt, Optional.of(new Completion(now, by)), endedAt, pauses);
    }

    Progress rejected() {
        return new Progress(acceptedAt, arrivedAt, Optional.empty(), endedAt, pauses);
    }

    Progress held(Instant now, PauseReason reason) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(now, reason));
        return new Progress(acceptedAt, arrivedAt, completion, endedAt, more);
    }

    Progress resumed(Instant now) {
        List<Pause> over = pauses.stream().map(pause -> pause.ended(now)).toList();
        return new Progress(acceptedAt, arrivedAt, completion, endedAt, over);
    }

    Progress ended(Instant now) {
        return new Progress(acceptedAt, arrivedAt, completion, Optional.of(now), resumed(now).pauses);
    }

    /** The work goes on after it was taken for done; the time in between is a pause. */
    Progress reopened(Instant now) {
        Instant done = completion.map(Completion::at).or(() -> endedAt).orElse(now);
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(done, PauseReason.CLOSED).ended(now));
        return new Progress(acceptedAt, arrivedAt, Optional.empty(), Optional.empty(), more);
    }
}
