package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads single values that have to do with time: zones, days, windows, excuses. */
final class ClockReader {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private ClockReader() {}

    static Optional<ZoneId> zone(YamlNode node) {
        return node.oneOf(
                text -> ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty(),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> !zone.startsWith("SystemV") && !zone.startsWith("Etc"))
                        .sorted()
                        .toList());
    }

    /** One window of a week. */
    static Optional<WeeklyHours.Window> window(YamlNode node) {
        Optional<Set<DayOfWeek>> days = node.need("days").flatMap(ClockReader::days);
        return stretch(node)
                .flatMap(stretch -> days.map(on -> new WeeklyHours.Window(on, stretch.from(), stretch.to())));
    }

    /** The hours of a window or of a single day; the mapping has no other keys than were asked for. */
    static Optional<Stretch> stretch(YamlNode node) {
        Optional<LocalTime> from = node.need("from").flatMap(ClockReader::timeOfDay);
        Optional<LocalTime> to = node.need("to").flatMap(ClockReader::timeOfDay);
        node.finish();
        return from.flatMap(start -> to.map(end -> new Stretch(start, end)));
    }

    /** A weekday by its first three letters. */
    static Optional<DayOfWeek> weekday(String text) {
        int index = DAYS.indexOf(text);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    /** A date. */
    static Optional<LocalDate> date(YamlNode node) {
        return node.text().flatMap(text -> {
            Optional<LocalDate> date = parsed(text).filter(it -> isOurs(it.getYear()));
            if (date.isEmpty()) {
                node.problem("not-a-date", text);
            }
            return date;
        });
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day of any year, as {@code 06-15}. */
    static Optional<MonthDay> monthDay(YamlNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                node.problem("not-a-month-day", text);
                return Optional.empty();
            }
        });
    }

    /** Whether a year is one a building is run in, and not a slip of the keyboard. */
    static boolean isOurs(int year) {
        return year >= 1900 && year < 3000;
    }

    /** {@code mon-fri}, {@code sat}, {@code fri-mon} or a list of such. */
    private static Optional<Set<DayOfWeek>> days(YamlNode node) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (YamlNode item : node.oneOrMore()) {
            item.text().ifPresent(text -> {
                List<String> ends = List.of(text.split("-", -1));
                if (ends.size() > 2 || !DAYS.containsAll(ends)) {
                    item.problem("days-wrong", text);
                    return;
                }
                DayOfWeek last = DayOfWeek.of(DAYS.indexOf(ends.getLast()) + 1);
                DayOfWeek day = DayOfWeek.of(DAYS.indexOf(ends.getFirst()) + 1);
                while (day != last) {
                    days.add(day);
                    day = day.plus(1);
                }
                days.add(last);
            });
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<LocalTime> timeOfDay(YamlNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
            } catch (DateTimeException e) {
                node.problem("time-of-day-wrong", text);
                return Optional.empty();
            }
        });
    }

    static Optional<Excuse> excuse(YamlNode node, Parts parts) {
        Optional<PlaceId> place = node.need("place").flatMap(parts::reference);
        Optional<Instant> from = node.need("from").flatMap(ClockReader::instant);
        Optional<Instant> until = node.need("until").flatMap(ClockReader::instant);
        Optional<Text> reason = node.need("reason").flatMap(YamlNode::bilingual);
        Optional<String> by = node.need("by").flatMap(YamlNode::text);
        node.finish();
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            node.problem("excuse-ends-first", from.get(), until.get());
            return Optional.empty();
        }
        return place.flatMap(where -> from.flatMap(start ->
                until.flatMap(end -> reason.flatMap(why -> by.map(who -> new Excuse(where, start, end, why, who))))));
    }

    private static Optional<Instant> instant(YamlNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                node.problem("instant-wrong", text);
                return Optional.empty();
            }
        });
    }
}
