package dev.caretaker.gateway.quarantine;

import dev.caretaker.records.Page;
import java.util.Optional;

/** The messages in quarantine, newest first. */
public interface Quarantine {
    /** A piece of the list; {@code after} is the {@code next} of the piece before. */
    Page<Quarantined> list(Optional<String> after, int limit);

    /** How many there are. */
    long count();
}
