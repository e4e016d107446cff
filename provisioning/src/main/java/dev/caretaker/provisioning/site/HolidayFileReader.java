package dev.caretaker.provisioning.site;

import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one year of a holiday set: the days off, and the weekends on which people work for them. */
final class HolidayFileReader {
    private static final int LONGEST = 31;

    private final Year year;
    private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();

    private HolidayFileReader(Year year) {
        this.year = year;
    }

    static NavigableMap<LocalDate, SpecialDay> read(YamlNode root, Year year) {
        HolidayFileReader reader = new HolidayFileReader(year);
        root.need("holidays").ifPresent(list -> list.items().forEach(reader::holiday));
        root.get("working-days").ifPresent(list -> list.items().forEach(reader::workingDay));
        return reader.days;
    }

    private void holiday(YamlNode node) {
        Optional<LocalDate> from = node.need("from").flatMap(this::date);
        Optional<LocalDate> to = node.get("to").map(this::date).orElse(from);
        Optional<Text> name = node.need("name").flatMap(YamlNode::bilingual);
        node.finish();
        if (from.isEmpty() || to.isEmpty() || name.isEmpty()) {
            return;
        }
        if (to.get().isBefore(from.get())) {
            node.problem("excuse-ends-first", from.get(), to.get());
        } else if (to.get().isAfter(from.get().plusDays(LONGEST))) {
            node.problem("holiday-too-long", from.get(), to.get());
        } else {
            from.get()
                    .datesUntil(to.get().plusDays(1))
                    .forEach(date -> add(node, date, new SpecialDay.Holiday(name.get())));
        }
    }

    private void workingDay(YamlNode node) {
        Optional<LocalDate> date = node.need("date").flatMap(this::date).filter(it -> isWeekend(node, it));
        Optional<LocalDate> replaced = node.get("replaces").flatMap(it -> replaced(it));
        Optional<Text> name = node.need("name").flatMap(YamlNode::bilingual);
        node.finish();
        date.ifPresent(day -> name.ifPresent(called -> add(
                node,
                day,
                new SpecialDay.MovedWorkingDay(
                        called, replaced.map(LocalDate::getDayOfWeek).orElseGet(() -> nearest(day))))));
    }

    /** The notice as a rule does not say which day is replaced: a Saturday then counts as Friday, a Sunday as Monday. */
    private static DayOfWeek nearest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? DayOfWeek.FRIDAY : DayOfWeek.MONDAY;
    }

    private Optional<LocalDate> replaced(YamlNode node) {
        return date(node).filter(date -> {
            boolean fits = days.get(date) instanceof SpecialDay.Holiday
                    && date.getDayOfWeek().getValue() <= 5;
            if (!fits) {
                node.problem("replaced-day-wrong", date);
            }
            return fits;
        });
    }

    private static boolean isWeekend(YamlNode node, LocalDate date) {
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        if (!weekend) {
            node.problem("working-day-not-at-weekend", date);
        }
        return weekend;
    }

    private void add(YamlNode node, LocalDate date, SpecialDay day) {
        if (days.putIfAbsent(date, day) != null) {
            node.problem("date-twice", date);
        }
    }

    private Optional<LocalDate> date(YamlNode node) {
        return ClockReader.date(node).filter(date -> {
            boolean within = date.getYear() == year.getValue();
            if (!within) {
                node.problem("date-outside-year", date, String.valueOf(year));
            }
            return within;
        });
    }
}
