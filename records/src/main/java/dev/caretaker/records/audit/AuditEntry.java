package dev.caretaker.records.audit;

import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something that somebody did.
 *
 * @param at when
 * @param actor who
 * @param what a code such as {@code user-signed-in}
 * @param subject to what, written {@code kind:id}
 * @param facts the values
 */
public record AuditEntry(Instant at, Actor actor, String what, String subject, Map<String, String> facts) {
    /** Copies the facts. */
    public AuditEntry {
        facts = Map.copyOf(facts);
    }
}
