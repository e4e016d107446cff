package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.Season;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads seasons. */
final class SeasonReader {
    private SeasonReader() {}

    /** The seasons of a site; none of them may be called like one of its calendars, nor share a day with another. */
    static Map<String, Season> seasons(YamlNode node, Set<String> calendars) {
        Map<String, Season> seasons = new LinkedHashMap<>();
        node.entries().forEach((name, range) -> {
            if (calendars.contains(name)) {
                range.problem("season-is-calendar", name);
            }
            season(range).ifPresent(season -> {
                seasons.entrySet().stream()
                        .filter(other -> other.getValue().overlaps(season))
                        .forEach(other -> range.problem("seasons-overlap", name, other.getKey()));
                seasons.put(name, season);
            });
        });
        return seasons;
    }

    private static Optional<Season> season(YamlNode node) {
        Optional<MonthDay> from = node.need("from").flatMap(ClockReader::monthDay);
        Optional<MonthDay> to = node.need("to").flatMap(ClockReader::monthDay);
        node.finish();
        return from.flatMap(first -> to.map(last -> new Season(first, last)));
    }
}
