package dev.caretaker.model.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A time that comes again on the wall clock of a site: the hours of a calendar, or a season. */
public interface Occasion {
    /** Whether a time falls in it. */
    boolean includes(ZonedDateTime time);

    /**
     * The first time after another at which {@link #includes} answers otherwise; empty where it always answers the same.
     * On days on which the clocks change it is the wall clock that counts.
     */
    Optional<Instant> nextChange(ZonedDateTime after);
}
