package dev.caretaker.alerting.deviation.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * When a deviation is wanted.
 *
 * @param from its start; where it repeats, also the start of the first window, and its time of day that of each
 * @param until its end, not included
 * @param repeat how its windows come again; it holds from start to end where empty
 */
public record Course(Instant from, Instant until, Optional<Repeat> repeat) {}
