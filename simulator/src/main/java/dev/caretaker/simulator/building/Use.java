package dev.caretaker.simulator.building;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/** When a kind of space is used, as the share of its people who are there. */
enum Use {
    /** Desks: weekdays, with a dip at noon. */
    WORK,
    /** Meetings: weekdays, by the hour, each room by itself. */
    MEETINGS,
    /** Meals are cooked and eaten. */
    MEALS,
    /** People pass through, most of them when work starts and ends. */
    PASSAGE,
    /** Now and then somebody looks in. */
    HARDLY;

    /** The share of the people who are there by the wall clock; {@code luck} is of this hour and this space, 0 to 1. */
    double share(ZonedDateTime time, double luck) {
        double hour = time.toLocalTime().toSecondOfDay() / 3_600.0;
        boolean working = isWorkingDay(time) && hour >= 8 && hour < 18;
        return switch (this) {
            case WORK -> working ? (hour >= 12 && hour < 13 ? 0.3 : 0.75) : 0;
            case MEETINGS -> working && luck > 0.45 ? luck * 0.9 : 0;
            case MEALS -> (hour >= 10 && hour < 14) || (hour >= 16.5 && hour < 20) ? 0.8 : 0;
            case PASSAGE -> working ? 0.2 + 0.6 * rush(hour) : hour >= 6 && hour < 22 ? 0.08 : 0.01;
            case HARDLY -> working && luck > 0.9 ? 0.3 : 0;
        };
    }

    private static double rush(double hour) {
        return Math.exp(-square((hour - 8.6) / 0.5))
                + Math.exp(-square((hour - 17.6) / 0.5))
                + 0.7 * Math.exp(-square((hour - 12.3) / 0.6));
    }

    private static double square(double x) {
        return x * x;
    }

    private static boolean isWorkingDay(ZonedDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
