package dev.caretaker.provisioning.standards;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.unit.Quantity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a test case. */
final class CaseWriter {
    private final CaseSeries series;

    CaseWriter(CaseSeries series) {
        this.series = series;
    }

    Map<String, Object> write(StandardCase one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", one.name());
        setting(map, one.setting());
        Map<String, Object> given = new LinkedHashMap<>();
        one.given().forEach(each -> given.put(written(each.point()), readings(each)));
        map.put("given", given);
        map.put(
                "expect",
                one.expect().stream()
                        .map(each -> List.of(
                                DayTimes.write(each.at()), each.verdict().word()))
                        .toList());
        return map;
    }

    private String written(String point) {
        return point.equals(StandardCase.SUBJECT) ? series.subject().get(0) : point;
    }

    private List<List<Object>> readings(StandardCase.Series each) {
        Quantity quantity = series.quantity(written(each.point())).orElseThrow();
        return each.readings().stream()
                .map(given -> List.of(
                        DayTimes.write(given.at()),
                        quantity.isState() ? quantity.state(given.value()) : AllowedWriter.number(given.value())))
                .toList();
    }

    private static void setting(Map<String, Object> map, StandardCase.Setting setting) {
        if (!setting.day().equals(StandardCase.Setting.MONDAY)) {
            map.put("day", day(setting.day()));
        }
        StandardCase.Circumstances circumstances = setting.circumstances();
        circumstances.season().ifPresent(season -> map.put("season", season));
        circumstances.grade().ifPresent(grade -> map.put("grade", grade));
        if (!circumstances.attributes().isEmpty()) {
            map.put("attributes", new TreeMap<>(circumstances.attributes()));
        }
        if (!circumstances.calendars().isEmpty()) {
            Map<String, Object> calendars = new TreeMap<>();
            circumstances.calendars().forEach((name, hours) -> calendars.put(name, hours(hours)));
            map.put("calendar", calendars);
        }
        if (!setting.excused().isEmpty()) {
            map.put(
                    "excused",
                    setting.excused().stream()
                            .map(span -> List.of(DayTimes.write(span.from()), DayTimes.write(span.until())))
                            .toList());
        }
    }

    private static String day(LocalDate day) {
        LocalDate monday = StandardCase.Setting.MONDAY;
        boolean weekday = !day.isBefore(monday) && day.isBefore(monday.plusDays(DayTimes.DAYS.size()));
        return weekday ? word(day.getDayOfWeek()) : day.toString();
    }

    private static String word(DayOfWeek day) {
        return DayTimes.DAYS.get(day.getValue() - 1);
    }

    private static List<List<Object>> hours(WeeklyHours hours) {
        return hours.windows().stream().map(CaseWriter::window).toList();
    }

    private static List<Object> window(WeeklyHours.Window window) {
        List<String> days =
                window.days().stream().sorted().map(CaseWriter::word).toList();
        return List.of(days.size() == 1 ? days.get(0) : days, time(window.from()), time(window.to()));
    }

    private static String time(LocalTime time) {
        return DayTimes.write(Duration.between(LocalTime.MIDNIGHT, time));
    }
}
