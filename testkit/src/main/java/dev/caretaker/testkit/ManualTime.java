package dev.caretaker.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when a test says so. */
public final class ManualTime implements InstantSource {
    private volatile Instant now;

    /** Starts at an instant. */
    public ManualTime(Instant start) {
        now = start;
    }

    /** Starts at an instant written as ISO 8601. */
    public static ManualTime at(String start) {
        return new ManualTime(Instant.parse(start));
    }

    /** Moves forward, or back with a negative duration. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Jumps to an instant. */
    public void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
