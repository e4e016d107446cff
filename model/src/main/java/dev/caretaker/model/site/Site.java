package dev.caretaker.model.site;

import dev.caretaker.model.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A place under one contract and one clock.
 *
 * @param id its id
 * @param name what people call it
 * @param zone its time zone
 * @param calendars its named hours, such as {@code occupied}
 * @param excuses times in which a place is known not to meet its standards, each with its reason
 */
public record Site(PlaceId id, Text name, ZoneId zone, Map<String, WeeklyHours> calendars, List<Excuse> excuses) {
    /** Copies the collections. */
    public Site {
        calendars = Map.copyOf(calendars);
        excuses = List.copyOf(excuses);
    }
}
