package dev.caretaker.provisioning.site;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Month;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** Warns of years that are here, or close at hand, and whose holidays are not known. */
final class HolidayYears {
    private HolidayYears() {}

    static void check(YamlNode node, HolidaySet holidays, ZonedDateTime now) {
        Year year = Year.from(now);
        Stream<Year> near = now.getMonth() == Month.DECEMBER ? Stream.of(year, year.plusYears(1)) : Stream.of(year);
        near.filter(it -> !holidays.knows(it)).forEach(it -> node.warning("holidays-year-missing", String.valueOf(it)));
    }
}
