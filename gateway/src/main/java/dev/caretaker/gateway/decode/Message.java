package dev.caretaker.gateway.decode;

import java.time.Instant;

/**
 * A message as it came from the broker.
 *
 * @param topic its topic
 * @param payload its bytes, which nobody changes
 * @param retained whether it is a last-known value the broker kept, not news
 * @param received when it arrived
 */
@SuppressWarnings("ArrayRecordComponent") // Copying each payload would be paid for by every message.
public record Message(String topic, byte[] payload, boolean retained, Instant received) {}
