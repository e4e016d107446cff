package dev.caretaker.registry;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A version as it stands on the registry.
 *
 * @param ref the standard, the version and the hash of its content
 * @param revision counts its changes; a change names the revision it was made on
 * @param state where it stands
 * @param effective the day from which it is in force once it is published
 * @param about what it is about
 * @param signatures who brought it here
 * @param changedAt when it last changed
 */
public record StandardVersion(
        StandardRef ref,
        long revision,
        VersionState state,
        LocalDate effective,
        About about,
        Signatures signatures,
        Instant changedAt) {

    /**
     * What a version is about.
     *
     * @param citation where it is taken from
     * @param title what people call it
     * @param discipline what part of keeping a building it belongs to
     * @param severity how bad a breach is
     */
    public record About(Citation citation, Text title, Discipline discipline, Severity severity) {}
}
