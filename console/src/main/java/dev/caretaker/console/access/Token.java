package dev.caretaker.console.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A program's key to the API, as it is shown: never its text.
 *
 * @param id its id, a UUID
 * @param name what it is for
 * @param role what it may do
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt when it stops being good, where it does
 * @param usedAt when it was last used, to the minute
 */
public record Token(
        String id,
        String name,
        Role role,
        Instant createdAt,
        String createdBy,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt) {
    /**
     * What a new token is to be.
     *
     * @param name what it is for
     * @param role what it may do
     * @param lifetime how long it is good for; for ever where empty
     */
    public record TokenRequest(String name, Role role, Optional<Duration> lifetime) {}
}
