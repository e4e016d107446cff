package dev.caretaker.provisioning.standards;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes times of the days of a case: {@code 09:30}, {@code 09:30:15}, {@code 7d 08:00}, {@code mon-fri}. */
final class DayTimes {
    /** The words for the days of the week, from Monday. */
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Pattern TIME =
            Pattern.compile("(?:([0-9]{1,4})d +)?([0-3]?[0-9]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{3}))?)?");

    private DayTimes() {}

    static Optional<Duration> sinceMidnight(YamlNode node) {
        return node.text().flatMap(text -> {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                node.problem("not-a-time", text);
                return Optional.empty();
            }
            return Optional.of(Duration.ofDays(number(time, 1))
                    .plusHours(number(time, 2))
                    .plusMinutes(number(time, 3))
                    .plusSeconds(number(time, 4))
                    .plusMillis(number(time, 5)));
        });
    }

    private static long number(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A time as files write it. */
    static String write(Duration at) {
        String days = at.toDays() == 0 ? "" : at.toDays() + "d ";
        String minutes = days + "%02d:%02d".formatted(at.toHoursPart(), at.toMinutesPart());
        if (at.toMillisPart() > 0) {
            return minutes + ":%02d.%03d".formatted(at.toSecondsPart(), at.toMillisPart());
        }
        return at.toSecondsPart() == 0 ? minutes : minutes + ":%02d".formatted(at.toSecondsPart());
    }

    /** The time of day; midnight for {@code 24:00}. */
    static Optional<LocalTime> ofDay(YamlNode node) {
        return sinceMidnight(node).flatMap(since -> {
            if (since.compareTo(Duration.ofDays(1)) > 0) {
                node.problem("not-a-time", node.text().orElse(""));
                return Optional.empty();
            }
            return Optional.of(LocalTime.MIDNIGHT.plus(since));
        });
    }

    /** {@code mon-fri}, {@code sat}, or a list of such. */
    static Optional<Set<DayOfWeek>> days(YamlNode node) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (YamlNode item : node.oneOrMore()) {
            item.text().ifPresent(text -> {
                List<String> ends = List.of(text.toLowerCase(Locale.ROOT).split("-", -1));
                if (ends.size() > 2 || !DAYS.containsAll(ends)) {
                    item.problem("days-wrong", text);
                } else {
                    add(days, DAYS.indexOf(ends.getFirst()), DAYS.indexOf(ends.getLast()));
                }
            });
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static void add(Set<DayOfWeek> days, int first, int last) {
        for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of(day + 1));
        }
        days.add(DayOfWeek.of(last + 1));
    }
}
