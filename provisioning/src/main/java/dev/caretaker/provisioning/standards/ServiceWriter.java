package dev.caretaker.provisioning.standards;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.service.ServiceCase;
import dev.caretaker.model.service.ServiceScope;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.provisioning.yaml.Durations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a service standard as the mapping that {@link ServiceReader} reads. */
final class ServiceWriter {
    private ServiceWriter() {}

    static Map<String, Object> write(ServiceStandard standard) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", standard.ref().id().name());
        map.put("version", standard.ref().version());
        map.put("status", standard.lifecycle().word());
        map.put("effective", standard.effective().toString());
        map.put("clause", standard.citation().clause());
        map.put("verification", standard.citation().verification().word());
        map.put("title", StandardWriter.text(standard.title()));
        Map<String, Object> scope = scope(standard.scope());
        if (!scope.isEmpty()) {
            map.put("applies-to", scope);
        }
        map.put("require", terms(standard.terms()));
        map.put("severity", standard.severity().word());
        if (!standard.cases().isEmpty()) {
            map.put("cases", standard.cases().stream().map(ServiceWriter::one).toList());
        }
        return map;
    }

    private static Map<String, Object> scope(ServiceScope scope) {
        Map<String, Object> map = new LinkedHashMap<>();
        StandardWriter.where(map, scope.where());
        StandardWriter.words(map, "trades", scope.trades());
        StandardWriter.words(
                map,
                "priorities",
                scope.priorities().stream().map(Priority::name).toList());
        return map;
    }

    private static Map<String, Object> terms(ServiceTerms terms) {
        Map<String, Object> map = new LinkedHashMap<>();
        terms.response().ifPresent(response -> map.put(response.sign().word(), Durations.write(response.within())));
        terms.complete().ifPresent(complete -> map.put("complete", Durations.write(complete)));
        terms.during().ifPresent(calendar -> map.put("during", calendar));
        StandardWriter.words(map, "pauses", terms.pauses());
        return map;
    }

    private static Map<String, Object> one(ServiceCase one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", one.name());
        map.put("day", one.day().toString());
        if (!one.calendars().isEmpty()) {
            Map<String, Object> calendars = new TreeMap<>();
            one.calendars().forEach((name, hours) -> calendars.put(name, windows(hours)));
            map.put("calendar", calendars);
        }
        map.put(
                "given",
                one.given().stream()
                        .map(given -> List.of(DayTimes.write(given.at()), given.event()))
                        .toList());
        Map<String, Object> expect = new LinkedHashMap<>();
        one.expect().response().ifPresent(state -> expect.put("response", state));
        one.expect().resolution().ifPresent(state -> expect.put("resolution", state));
        map.put("expect", expect);
        return map;
    }

    private static List<Object> windows(WeeklyHours hours) {
        return hours.windows().stream().map(ServiceWriter::window).toList();
    }

    private static Object window(WeeklyHours.Window window) {
        List<String> days = new TreeSet<>(window.days())
                .stream().map(day -> DayTimes.DAYS.get(day.getValue() - 1)).toList();
        return List.of(days, window.from().toString(), window.to().toString());
    }
}
