package dev.caretaker.records.outbox;

import java.time.Instant;

/**
 * A message to be sent.
 *
 * @param id its key: put twice, it is still one message
 * @param destination the receiver; messages of one destination share its fate, those of others do not
 * @param subject what it is about, such as the id of an incident
 * @param payload its facts as JSON
 * @param due when to send it
 * @param deadline after when it is of no use any more
 */
public record OutboxMessage(
        String id, String destination, String subject, String payload, Instant due, Instant deadline) {}
