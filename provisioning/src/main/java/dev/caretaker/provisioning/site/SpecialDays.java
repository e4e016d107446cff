package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.Spelling;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The special days of a site: those of its holiday set, and the exceptions it made itself. */
final class SpecialDays {
    private final Map<String, Calendar> calendars;
    private final NavigableMap<LocalDate, SpecialDay> days;
    private final Map<String, Map<LocalDate, DayRule>> rules = new HashMap<>();
    private final Map<LocalDate, Text> names = new HashMap<>();
    private final Map<LocalDate, YamlNode> exceptions = new HashMap<>();

    SpecialDays(Map<String, Calendar> calendars, HolidaySet holidays) {
        this.calendars = calendars;
        this.days = holidays.days();
        days.forEach((date, day) -> names.put(date, day.name()));
    }

    /** What people call each of them. */
    Map<LocalDate, Text> names() {
        return names;
    }

    /** The days of the week that dates count as which are others; a holiday counts as a Sunday. */
    Map<LocalDate, DayOfWeek> countsAs() {
        Map<LocalDate, DayOfWeek> others = new HashMap<>();
        days.forEach((date, day) -> others.put(date, day.countsAs()));
        return others;
    }

    /** The hours of all calendars with these days worked in. */
    Map<String, WeeklyHours> hours() {
        Map<String, WeeklyHours> hours = new TreeMap<>();
        calendars.forEach((name, calendar) -> hours.put(name, calendar.with(days, rules.getOrDefault(name, Map.of()))));
        return hours;
    }

    /** Adds an exception of the site: a date that counts as another day, or has hours of its own. */
    void except(YamlNode node) {
        Optional<LocalDate> date = node.need("date").flatMap(ClockReader::date);
        Optional<Text> name = node.need("name").flatMap(YamlNode::bilingual);
        Optional<YamlNode> as = node.get("as");
        Optional<YamlNode> hours = node.get("hours");
        node.finish();
        if (as.isEmpty() && hours.isEmpty()) {
            node.problem("exception-empty");
        }
        if (date.isEmpty() || name.isEmpty()) {
            return;
        }
        if (exceptions.putIfAbsent(date.get(), node) != null) {
            node.problem("date-twice", date.get());
        }
        names.put(date.get(), name.get());
        as.flatMap(it -> day(it, name.get())).ifPresent(day -> days.put(date.get(), day));
        hours.ifPresent(it -> it.entries().forEach((calendar, rule) -> rule(calendar, rule, date.get())));
    }

    private static Optional<SpecialDay> day(YamlNode node, Text name) {
        return node.text().flatMap(text -> {
            Optional<SpecialDay> day = text.equals("holiday")
                    ? Optional.of(new SpecialDay.Holiday(name))
                    : ClockReader.weekday(text).map(weekday -> new SpecialDay.CountsAs(name, weekday));
            if (day.isEmpty()) {
                node.problem("exception-wrong", text);
            }
            return day;
        });
    }

    private void rule(String calendar, YamlNode node, LocalDate date) {
        if (!calendars.containsKey(calendar)) {
            node.problem(
                    "reference-dangling",
                    calendar,
                    Spelling.nearest(calendar, calendars.keySet()).orElse("-"));
        }
        CalendarReader.rule(node)
                .ifPresent(rule ->
                        rules.computeIfAbsent(calendar, any -> new TreeMap<>()).put(date, rule));
    }
}
