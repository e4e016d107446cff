package dev.caretaker.ingest;

import java.time.Instant;

/**
 * One dot of a history; windows without readings have none.
 *
 * @param time the time of the reading, or the start of the window
 * @param value the value, or the statistic of the window
 */
public record Sample(Instant time, double value) {}
