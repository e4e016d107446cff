package dev.caretaker.model.service;

import dev.caretaker.model.calendar.WeeklyHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test case of a service standard: what happens to an order, and how its clocks stand after the last of it.
 *
 * @param name what it shows
 * @param day the day it begins on
 * @param calendars the hours of calendars, by name
 * @param given what happens; the first is that the order is opened
 * @param expect how clocks stand then
 */
public record ServiceCase(
        String name, LocalDate day, Map<String, WeeklyHours> calendars, List<OrderEvent> given, ExpectedClocks expect) {
    /** The words for what happens to an order; {@code waits-} goes with each of {@link ServiceTerms#PAUSES}. */
    public static final List<String> EVENTS = List.of(
            "opened",
            "accepted",
            "arrived",
            "waits-access",
            "waits-customer",
            "waits-parts",
            "waits-vendor",
            "resumed",
            "completed",
            "now");

    /** The words for how a clock stands. */
    public static final List<String> STATES = List.of("running", "paused", "overdue", "met", "missed");

    /** Copies the map and the list. */
    public ServiceCase {
        calendars = Map.copyOf(calendars);
        given = List.copyOf(given);
    }

    /**
     * Something that happens to the order.
     *
     * @param at time since midnight of the day
     * @param event one of {@link #EVENTS}; {@code now} only lets time pass
     */
    public record OrderEvent(Duration at, String event) {}

    /**
     * How clocks stand, each one of {@link #STATES}.
     *
     * @param response the one until the answer
     * @param resolution the one until the work is done
     */
    public record ExpectedClocks(Optional<String> response, Optional<String> resolution) {}
}
