package dev.caretaker.records.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it stands in the outbox.
 *
 * @param message the message
 * @param state where it stands
 * @param attempts how often it was tried
 * @param maybeRepeat whether it may have been sent more than once
 * @param reason why it last failed or ended otherwise than sent
 * @param created when it was put
 * @param facts what is known of how it ended
 */
public record OutboxEntry(
        OutboxMessage message,
        OutboxState state,
        int attempts,
        boolean maybeRepeat,
        Optional<String> reason,
        Instant created,
        Map<String, String> facts) {
    /** Copies the facts. */
    public OutboxEntry {
        facts = Map.copyOf(facts);
    }
}
