package dev.caretaker.registry;

import dev.caretaker.records.Actor;
import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by who
 * @param at when
 */
public record Signature(Actor by, Instant at) {}
