package dev.caretaker.workorders.order;

import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a work order. Facts only; the sentence is made for each reader.
 *
 * @param at when
 * @param what a code such as {@code opened}, {@code accept}, {@code complete}, {@code self-cleared}
 * @param by who did it
 * @param facts the values: from, to, detail and so on
 */
public record WorkOrderEntry(Instant at, String what, Actor by, Map<String, String> facts) {
    /** Copies the facts. */
    public WorkOrderEntry {
        facts = Map.copyOf(facts);
    }
}
