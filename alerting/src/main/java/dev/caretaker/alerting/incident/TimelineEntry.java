package dev.caretaker.alerting.incident;

import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to an incident. Facts only; the sentence is made for each reader.
 *
 * @param at when it happened, in the time it is about
 * @param recorded when it was written down
 * @param what a code such as {@code opened}, {@code acknowledged}, {@code recovered}, {@code page-sent}
 * @param by who did it
 * @param facts the values: clause, version, hash, measured, channel, reason and so on
 */
public record TimelineEntry(Instant at, Instant recorded, String what, Actor by, Map<String, String> facts) {
    /** Copies the facts. */
    public TimelineEntry {
        facts = Map.copyOf(facts);
    }
}
