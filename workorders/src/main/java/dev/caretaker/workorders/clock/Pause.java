package dev.caretaker.workorders.clock;

import java.time.Instant;

/**
 * A time in which work on an order rests.
 *
 * @param reason why
 * @param span when
 */
public record Pause(PauseReason reason, Span span) {
    /** A pause that begins. */
    public static Pause since(Instant from, PauseReason reason) {
        return new Pause(reason, Span.since(from));
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return span.until().isEmpty();
    }

    /** The same pause, over at an instant; one that is over already stays as it is. */
    public Pause ended(Instant at) {
        return lasts() ? new Pause(reason, span.endedBy(at)) : this;
    }
}
