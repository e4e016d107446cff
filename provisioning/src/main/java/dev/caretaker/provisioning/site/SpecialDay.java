package dev.caretaker.provisioning.site;

import dev.caretaker.model.text.Text;
import java.time.DayOfWeek;

/** A date that is not like others of its weekday. */
sealed interface SpecialDay {
    /** What people call it. */
    Text name();

    /** The day of the week it is like. */
    default DayOfWeek countsAs() {
        return switch (this) {
            case Holiday holiday -> DayOfWeek.SUNDAY;
            case CountsAs other -> other.day();
            case MovedWorkingDay moved -> moved.replaces();
        };
    }

    /** A day off for everybody. */
    record Holiday(Text name) implements SpecialDay {}

    /** A day that a site itself declared to count as another day of the week. */
    record CountsAs(Text name, DayOfWeek day) implements SpecialDay {}

    /** A Saturday or Sunday on which people work for a day off elsewhere. */
    record MovedWorkingDay(Text name, DayOfWeek replaces) implements SpecialDay {}
}
