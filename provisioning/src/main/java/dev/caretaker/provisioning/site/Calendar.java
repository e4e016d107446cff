package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A calendar as it is written: a week, and what it does on days that are not like others.
 *
 * @param week its windows
 * @param onHolidays what it does on holidays
 * @param onMovedWorkingDays what it does on moved working days; they count as the weekday they replace where it does not say
 */
record Calendar(WeeklyHours week, DayRule onHolidays, Optional<DayRule> onMovedWorkingDays) {
    /** A holiday is a Sunday for a calendar that says nothing else. */
    static final DayRule DEFAULT_ON_HOLIDAYS = new DayRule.Like(DayOfWeek.SUNDAY);

    /** The hours with the special days of a site worked in; rules for single dates go before those for kinds of days. */
    WeeklyHours with(Map<LocalDate, SpecialDay> days, Map<LocalDate, DayRule> dates) {
        Map<LocalDate, DayRule> rules = new TreeMap<>();
        days.forEach((date, day) -> rules.put(date, rule(day)));
        rules.putAll(dates);
        Map<LocalDate, List<Stretch>> others = new TreeMap<>();
        rules.forEach((date, rule) -> rule.stretches(week).ifPresent(stretches -> others.put(date, stretches)));
        return week.except(others);
    }

    private DayRule rule(SpecialDay day) {
        return switch (day) {
            case SpecialDay.Holiday holiday -> onHolidays;
            case SpecialDay.MovedWorkingDay moved ->
                onMovedWorkingDays.orElseGet(() -> new DayRule.Like(moved.replaces()));
            case SpecialDay.CountsAs declared -> new DayRule.Like(declared.day());
        };
    }
}
