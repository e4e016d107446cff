package dev.caretaker.alerting.paging.channel;

/**
 * A message on its way.
 *
 * @param id its key, the same on each attempt, by which a receiver knows a repeat
 * @param body its content as JSON
 */
public record Message(String id, String body) {}
