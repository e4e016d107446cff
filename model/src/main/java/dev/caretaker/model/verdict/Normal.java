package dev.caretaker.model.verdict;

import java.time.DayOfWeek;

/** What has been learned of the normal values of a point when a number was compared with them. */
public sealed interface Normal {
    /**
     * The usual value is known.
     *
     * @param usual the usual value for the readings that were compared, in the unit of the quantity
     * @param day the weekday it is usual for, a holiday being a Sunday
     * @param hour the hour of that day, from 0 to 23
     */
    record Known(double usual, DayOfWeek day, int hour) implements Normal {}

    /**
     * Too little has been learned of the hour.
     *
     * @param days on how many days it has been learned
     * @param needed on how many days it must have been
     */
    record Learning(int days, int needed) implements Normal {}
}
