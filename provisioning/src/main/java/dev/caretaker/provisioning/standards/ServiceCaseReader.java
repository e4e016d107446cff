package dev.caretaker.provisioning.standards;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.service.ServiceCase;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a test case of a service standard: what happens to an order, and how its clocks must stand then. */
final class ServiceCaseReader {
    private static final String OPENED = "opened";

    private ServiceCaseReader() {}

    static Optional<ServiceCase> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> name = node.need("name").flatMap(YamlNode::text);
        Optional<LocalDate> day = SettingReader.onDay(node);
        Map<String, WeeklyHours> calendars = SettingReader.calendars(node);
        Optional<List<ServiceCase.OrderEvent>> given = node.need("given").flatMap(ServiceCaseReader::given);
        Optional<ServiceCase.ExpectedClocks> expect = node.need("expect").flatMap(ServiceCaseReader::expect);
        node.finish();
        return name.flatMap(one -> day.flatMap(on ->
                given.flatMap(events -> expect.map(states -> new ServiceCase(one, on, calendars, events, states)))));
    }

    private static Optional<List<ServiceCase.OrderEvent>> given(YamlNode list) {
        List<ServiceCase.OrderEvent> given = new ArrayList<>();
        CaseReader.pairs(list, (time, word) -> {
            Optional<Duration> at = DayTimes.sinceMidnight(time);
            Optional<String> event = word(word, ServiceCase.EVENTS);
            at.ifPresent(when -> event.ifPresent(one -> given.add(new ServiceCase.OrderEvent(when, one))));
        });
        boolean opened = !given.isEmpty() && given.getFirst().event().equals(OPENED);
        boolean ordered = true;
        for (int i = 1; i < given.size(); i++) {
            ordered &= given.get(i).at().compareTo(given.get(i - 1).at()) >= 0;
        }
        if (!opened || !ordered) {
            list.problem("service-case-order");
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private static Optional<ServiceCase.ExpectedClocks> expect(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> response = node.get("response").flatMap(one -> word(one, ServiceCase.STATES));
        Optional<String> resolution = node.get("resolution").flatMap(one -> word(one, ServiceCase.STATES));
        node.finish();
        return Optional.of(new ServiceCase.ExpectedClocks(response, resolution));
    }

    private static Optional<String> word(YamlNode node, List<String> known) {
        return node.oneOf(word -> Optional.of(word).filter(known::contains), known);
    }
}
