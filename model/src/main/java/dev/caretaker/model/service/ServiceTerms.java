package dev.caretaker.model.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How soon an order is answered and done; at least one of both is asked for.
 *
 * @param response how it is answered, and within what time of its opening
 * @param complete within what time of its opening the work is done
 * @param during the calendar of the site whose hours alone count; all hours where empty
 * @param pauses the reasons for waiting that stop the time until the work is done, of {@link #PAUSES}
 */
public record ServiceTerms(
        Optional<ResponseTerm> response, Optional<Duration> complete, Optional<String> during, Set<String> pauses) {
    /** The reasons for waiting that a standard can let stop the time. */
    public static final List<String> PAUSES = List.of("access", "customer", "parts", "vendor");

    /** Copies the pauses; refuses terms that ask for nothing. */
    public ServiceTerms {
        pauses = Set.copyOf(pauses);
        if (response.isEmpty() && complete.isEmpty()) {
            throw new IllegalArgumentException("A service standard must say how soon orders are answered or done");
        }
    }

    /** What answers an order. */
    public enum Sign {
        /** Somebody says yes to it. */
        ACCEPT,
        /** Somebody is there and begins. */
        ARRIVE;

        /** The word used in files and records. */
        public String word() {
            return this == ACCEPT ? "accept" : "arrive";
        }
    }

    /**
     * How an order is answered.
     *
     * @param sign by what
     * @param within how soon
     */
    public record ResponseTerm(Sign sign, Duration within) {}
}
