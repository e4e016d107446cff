package dev.caretaker.registry;

import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Who brought a version through its lifecycle.
 *
 * @param created who wrote it first
 * @param submitted who asked for its review, where it was not sent back since
 * @param approved who approved it
 * @param retired who retired it
 */
public record Signatures(
        Signature created, Optional<Signature> submitted, Optional<Signature> approved, Optional<Signature> retired) {
    /**
     * Who did something, and when.
     *
     * @param by who
     * @param at when
     */
    public record Signature(Actor by, Instant at) {}
}
