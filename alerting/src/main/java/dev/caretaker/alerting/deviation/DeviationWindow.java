package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Span;

/**
 * A time in which a deviation excuses, or would if it were approved.
 *
 * @param deviation the deviation
 * @param span the time, cut to what was asked for
 */
public record DeviationWindow(Deviation deviation, Span span) {}
