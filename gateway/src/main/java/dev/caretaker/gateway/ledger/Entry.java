package dev.caretaker.gateway.ledger;

/**
 * What became of one message, in readings; a message that gave none counts as one.
 *
 * @param received all that came
 * @param stored handed on and confirmed
 * @param duplicate seen before
 * @param quarantined not decodable
 * @param refused turned away by rule
 */
public record Entry(long received, long stored, long duplicate, long quarantined, long refused) {}
