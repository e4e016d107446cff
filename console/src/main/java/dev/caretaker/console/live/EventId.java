package dev.caretaker.console.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an event. The run tells the events of this process from those of the one before a restart, which it does not have.
 *
 * @param run the run of the process
 * @param number the place in the order of its events
 */
record EventId(String run, long number) {
    static Optional<EventId> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        int dash = text.lastIndexOf('-');
        try {
            return dash < 1
                    ? Optional.empty()
                    : Optional.of(new EventId(text.substring(0, dash), Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return run + "-" + number;
    }
}
