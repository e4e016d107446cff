package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** What a calendar does on a day that is not like others of its weekday. */
sealed interface DayRule {
    /** Nothing starts on it. */
    DayRule CLOSED = new Hours(List.of());

    /** What starts on such a day instead of what the week says; empty where the week is right. */
    Optional<List<Stretch>> stretches(WeeklyHours week);

    /** It is a day of the week like any other. */
    record AsUsual() implements DayRule {
        @Override
        public Optional<List<Stretch>> stretches(WeeklyHours week) {
            return Optional.empty();
        }
    }

    /** It counts as another day of the week. */
    record Like(DayOfWeek day) implements DayRule {
        @Override
        public Optional<List<Stretch>> stretches(WeeklyHours week) {
            return Optional.of(week.on(day));
        }
    }

    /** It has hours of its own. */
    record Hours(List<Stretch> stretches) implements DayRule {
        @Override
        public Optional<List<Stretch>> stretches(WeeklyHours week) {
            return Optional.of(stretches);
        }
    }
}
