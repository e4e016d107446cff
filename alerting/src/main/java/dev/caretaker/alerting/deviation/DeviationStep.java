package dev.caretaker.alerting.deviation;

import java.util.Optional;

/**
 * What somebody wants done with a deviation.
 *
 * @param action what
 * @param version the version they saw
 * @param words why; a refusal needs it
 */
public record DeviationStep(DeviationAction action, long version, Optional<String> words) {}
