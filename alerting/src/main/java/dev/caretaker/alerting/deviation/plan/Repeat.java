package dev.caretaker.alerting.deviation.plan;

import java.time.Duration;

/**
 * How a maintenance window comes again.
 *
 * @param rule an RFC 5545 recurrence rule such as {@code FREQ=WEEKLY;BYDAY=SA}
 * @param lasts how long each window is on the clock of the site
 */
public record Repeat(String rule, Duration lasts) {}
