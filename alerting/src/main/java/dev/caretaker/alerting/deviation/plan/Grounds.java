package dev.caretaker.alerting.deviation.plan;

import java.util.Optional;

/**
 * Why somebody asks for a deviation.
 *
 * @param reason the code
 * @param words what the person says, in the language they said it in
 * @param evidence where the proof is kept: the number of a permit, a letter, a report
 */
public record Grounds(DeviationReason reason, String words, Optional<String> evidence) {}
