package dev.caretaker.alerting.deviation;

import dev.caretaker.records.Actor;

/**
 * Who does something, and from where.
 *
 * @param by the person or token
 * @param address the network address they came from
 */
public record Origin(Actor by, String address) {}
