package dev.caretaker.model.site;

import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.calendar.Season;
import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place under one contract and one clock.
 *
 * @param id its id
 * @param name what people call it
 * @param zone its time zone
 * @param calendars its named hours, such as {@code occupied}
 * @param excuses times in which a place is known not to meet its standards, each with its reason
 * @param seasons its named seasons, such as {@code heating}; no name is that of a calendar too
 * @param specialDays the dates that are not like others of their weekday, and what people call them
 * @param packs the packs of standards it chose; all where it names none
 * @param countsAs the dates that count as another day of the week than they are, as a holiday does as a Sunday
 */
public record Site(
        PlaceId id,
        Text name,
        ZoneId zone,
        Map<String, WeeklyHours> calendars,
        List<Excuse> excuses,
        Map<String, Season> seasons,
        Map<LocalDate, Text> specialDays,
        Set<String> packs,
        Map<LocalDate, DayOfWeek> countsAs) {
    /** Copies the collections. */
    public Site {
        calendars = Map.copyOf(calendars);
        excuses = List.copyOf(excuses);
        seasons = Map.copyOf(seasons);
        specialDays = Map.copyOf(specialDays);
        packs = Set.copyOf(packs);
        countsAs = Map.copyOf(countsAs);
    }

    /** A site where every date is the day of the week that it is. */
    public Site(
            PlaceId id,
            Text name,
            ZoneId zone,
            Map<String, WeeklyHours> calendars,
            List<Excuse> excuses,
            Map<String, Season> seasons,
            Map<LocalDate, Text> specialDays,
            Set<String> packs) {
        this(id, name, zone, calendars, excuses, seasons, specialDays, packs, Map.of());
    }

    /** A site without seasons and special days, for which all standards are chosen. */
    public Site(PlaceId id, Text name, ZoneId zone, Map<String, WeeklyHours> calendars, List<Excuse> excuses) {
        this(id, name, zone, calendars, excuses, Map.of(), Map.of(), Set.of());
    }

    /** The day of the week that a date counts as. */
    public DayOfWeek dayOf(LocalDate date) {
        return countsAs.getOrDefault(date, date.getDayOfWeek());
    }

    /** The calendar or season of a name. */
    public Optional<Occasion> occasion(String name) {
        return Optional.<Occasion>ofNullable(calendars.get(name)).or(() -> Optional.ofNullable(seasons.get(name)));
    }
}
