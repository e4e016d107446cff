package dev.caretaker.registry;

import dev.caretaker.model.standard.StandardId;

/**
 * A version as somebody saw it before they act on it.
 *
 * @param id the standard
 * @param version the version
 * @param revision the revision they saw
 */
public record ExpectedRevision(StandardId id, int version, long revision) {}
