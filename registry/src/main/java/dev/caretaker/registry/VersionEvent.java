package dev.caretaker.registry;

import java.time.Instant;

/**
 * Something that happened to a version.
 *
 * @param at when
 * @param what a code such as {@code submitted}
 * @param by who did it, and from where
 * @param reason why, in their words; empty where they gave none
 * @param hash the hash of the content then
 */
public record VersionEvent(Instant at, String what, Requester by, String reason, String hash) {}
