package dev.caretaker.alerting.incident;

import java.util.Locale;
import java.util.Optional;

/** Where an incident stands. */
public enum IncidentState {
    /** Nobody has taken it. */
    OPEN,
    /** A person has taken it. */
    ACKNOWLEDGED,
    /** The readings are back within the standard. */
    RECOVERED,
    /** Done with; a later breach is a new incident. */
    RESOLVED;

    /** The state of a word such as {@code open}. */
    public static Optional<IncidentState> find(String word) {
        for (IncidentState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
