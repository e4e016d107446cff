package dev.caretaker.alerting.deviation.plan;

import dev.caretaker.records.Actor;
import java.time.Instant;

/**
 * Who put their name to something.
 *
 * @param by the person or token
 * @param at when
 */
public record Signature(Actor by, Instant at) {}
