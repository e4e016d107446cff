package dev.caretaker.gateway.mqtt;

/**
 * What it takes to acknowledge a message. Message ids are given out anew by every connection, so the connection is part
 * of it: an old receipt used on a new connection would confirm another message.
 *
 * @param epoch which connection it came over, counted from 1
 * @param messageId its id there
 * @param qos its quality of service
 */
public record Receipt(long epoch, int messageId, int qos) {}
