package dev.caretaker.judging.scope;

import dev.caretaker.model.standard.Standard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a standard and the days on which it is in force, by the clock of each site.
 *
 * @param standard the version
 * @param from its first day; from ever where empty
 * @param until the day from which another version or none takes its place; for ever where empty
 */
public record Edition(Standard standard, Optional<LocalDate> from, Optional<LocalDate> until) {
    /** A version that judges whatever the day. */
    public static Edition always(Standard standard) {
        return new Edition(standard, Optional.empty(), Optional.empty());
    }
}
