package dev.caretaker.provisioning.standards;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads when and where a case plays. */
final class SettingReader {
    private SettingReader() {}

    static Optional<StandardCase.Setting> read(YamlNode node) {
        Optional<LocalDate> day = onDay(node);
        Optional<String> season = node.get("season").flatMap(YamlNode::text);
        Optional<String> grade = node.get("grade").flatMap(YamlNode::text);
        Map<String, String> attributes = new LinkedHashMap<>();
        node.get("attributes")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((key, value) -> value.text().ifPresent(one -> attributes.put(key, one)));
        Map<String, WeeklyHours> calendars = calendars(node);
        List<StandardCase.Span> excused =
                node.get("excused").map(SettingReader::excused).orElse(List.of());
        return day.map(on -> new StandardCase.Setting(
                on, new StandardCase.Circumstances(season, grade, attributes, calendars), excused));
    }

    static Optional<LocalDate> onDay(YamlNode node) {
        return node.get("day").map(SettingReader::day).orElse(Optional.of(StandardCase.Setting.MONDAY));
    }

    static Map<String, WeeklyHours> calendars(YamlNode node) {
        Map<String, WeeklyHours> calendars = new LinkedHashMap<>();
        node.get("calendar")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((name, windows) -> calendars.put(name, hours(windows)));
        return calendars;
    }

    private static Optional<LocalDate> day(YamlNode node) {
        return node.text().flatMap(text -> {
            int weekday = DayTimes.DAYS.indexOf(text.toLowerCase(Locale.ROOT));
            if (weekday >= 0) {
                return Optional.of(StandardCase.Setting.MONDAY.plusDays(weekday));
            }
            if (!text.matches("[0-9].*")) {
                return node.<LocalDate>oneOf(word -> Optional.empty(), DayTimes.DAYS);
            }
            return date(node, text);
        });
    }

    private static Optional<LocalDate> date(YamlNode node, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            node.problem("not-a-date", text);
            return Optional.empty();
        }
    }

    private static WeeklyHours hours(YamlNode list) {
        List<WeeklyHours.Window> windows = new ArrayList<>();
        list.items().forEach(item -> window(item).ifPresent(windows::add));
        return new WeeklyHours(windows);
    }

    private static Optional<WeeklyHours.Window> window(YamlNode item) {
        List<YamlNode> parts = item.isSequence() ? item.items() : List.of();
        if (parts.size() != 3) {
            item.problem("not-a-window");
            return Optional.empty();
        }
        Optional<LocalTime> from = DayTimes.ofDay(parts.get(1));
        Optional<LocalTime> until = DayTimes.ofDay(parts.get(2));
        return DayTimes.days(parts.get(0))
                .flatMap(days -> from.flatMap(start -> until.map(end -> new WeeklyHours.Window(days, start, end))));
    }

    private static List<StandardCase.Span> excused(YamlNode list) {
        List<StandardCase.Span> spans = new ArrayList<>();
        for (YamlNode item : list.items()) {
            List<YamlNode> ends = item.isSequence() ? item.items() : List.of();
            if (ends.size() == 2) {
                span(item, ends).ifPresent(spans::add);
            } else {
                item.problem("not-a-span");
            }
        }
        return spans;
    }

    private static Optional<StandardCase.Span> span(YamlNode item, List<YamlNode> ends) {
        Optional<Duration> from = DayTimes.sinceMidnight(ends.get(0));
        Optional<Duration> until = DayTimes.sinceMidnight(ends.get(1));
        return from.flatMap(start -> until.flatMap(end -> {
            if (end.compareTo(start) <= 0) {
                item.problem("not-a-span");
                return Optional.empty();
            }
            return Optional.of(new StandardCase.Span(start, end));
        }));
    }
}
