package dev.caretaker.records.outbox;

import java.time.Instant;

/**
 * A message held under a lease by the one who claimed it.
 *
 * @param message the message
 * @param attempt which attempt this is, from 1
 * @param maybeRepeat whether an earlier holder may have sent it without writing so down
 * @param fence proof of the lease: who lost it can no longer say what became of the message
 * @param created when it was put
 */
public record Claimed(OutboxMessage message, int attempt, boolean maybeRepeat, String fence, Instant created) {}
