package dev.caretaker.gateway.mqtt;

import dev.caretaker.gateway.decode.Message;

/**
 * A message with what it takes to acknowledge it.
 *
 * @param message the message
 * @param receipt how to acknowledge it
 */
public record Arrival(Message message, Receipt receipt) {}
