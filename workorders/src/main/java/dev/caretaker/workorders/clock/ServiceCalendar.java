package dev.caretaker.workorders.clock;

import java.time.Duration;
import java.time.Instant;

/** Which time counts for a service clock. Business hours and holidays of a site come in here. */
public interface ServiceCalendar {
    /** All hours of all days count. */
    ServiceCalendar ALWAYS = new ServiceCalendar() {
        @Override
        public Duration between(Instant from, Instant until) {
            return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration counted) {
            return from.plus(counted);
        }
    };

    /** How much time counts from one instant until another; none where the other is not later. */
    Duration between(Instant from, Instant until);

    /** The first instant by which so much time has counted since another; that instant itself where none is asked for. */
    Instant after(Instant from, Duration counted);
}
