package dev.caretaker.console.access;

import java.time.Instant;

/**
 * Somebody who has an account.
 *
 * @param id what they sign in as
 * @param role what they may do
 * @param disabled whether they may not sign in any more
 * @param createdAt when the account was made
 */
public record Person(String id, Role role, boolean disabled, Instant createdAt) {}
