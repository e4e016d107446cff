package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads calendars: a list of windows, or a mapping with rules for holidays beside them. */
final class CalendarReader {
    private CalendarReader() {}

    static Map<String, Calendar> calendars(YamlNode node) {
        Map<String, Calendar> calendars = new LinkedHashMap<>();
        node.entries().forEach((name, calendar) -> calendars.put(name, calendar(calendar)));
        return calendars;
    }

    private static Calendar calendar(YamlNode node) {
        if (!node.isMapping()) {
            return new Calendar(week(node), Calendar.DEFAULT_ON_HOLIDAYS, Optional.empty());
        }
        WeeklyHours week = node.need("windows").map(CalendarReader::week).orElseGet(() -> new WeeklyHours(List.of()));
        DayRule onHolidays =
                node.get("on-holidays").flatMap(CalendarReader::rule).orElse(Calendar.DEFAULT_ON_HOLIDAYS);
        Optional<DayRule> onMoved = node.get("on-moved-working-days").flatMap(CalendarReader::rule);
        node.finish();
        return new Calendar(week, onHolidays, onMoved);
    }

    private static WeeklyHours week(YamlNode list) {
        return new WeeklyHours(list.items().stream()
                .flatMap(window -> ClockReader.window(window).stream())
                .toList());
    }

    /** {@code closed}, {@code as-usual}, a weekday to be like, or hours. */
    static Optional<DayRule> rule(YamlNode node) {
        if (node.isSequence()) {
            List<Stretch> hours = node.items().stream()
                    .flatMap(item -> ClockReader.stretch(item).stream())
                    .toList();
            return Optional.of(new DayRule.Hours(hours));
        }
        return node.text().flatMap(text -> {
            Optional<DayRule> rule = word(text);
            if (rule.isEmpty()) {
                node.problem("day-rule-wrong", text);
            }
            return rule;
        });
    }

    private static Optional<DayRule> word(String text) {
        return switch (text) {
            case "closed" -> Optional.of(DayRule.CLOSED);
            case "as-usual" -> Optional.of(new DayRule.AsUsual());
            default -> ClockReader.weekday(text).map(DayRule.Like::new);
        };
    }
}
