package dev.caretaker.alerting.deviation;

import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a deviation.
 *
 * @param at when
 * @param what a code such as {@code requested}, {@code approved}, {@code began}
 * @param by who
 * @param facts the values
 */
public record DeviationEntry(Instant at, String what, Actor by, Map<String, String> facts) {
    /** Copies the facts. */
    public DeviationEntry {
        facts = Map.copyOf(facts);
    }
}
