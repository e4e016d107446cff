package dev.caretaker.judging.baseline;

import dev.caretaker.model.site.Site;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The hours of days on the wall clock of a site. A reading on the stroke of an hour ends the hour before, as it is the last
 * of the window that ends then.
 *
 * @param zone the time zone
 * @param site the site, whose holidays are Sundays; none where there is no site
 */
public record WeekClock(ZoneId zone, Optional<Site> site) {

    /** The clock of a site; that of UTC without holidays where there is none. */
    public static WeekClock of(Optional<Site> site) {
        return new WeekClock(site.map(Site::zone).orElse(ZoneOffset.UTC), site);
    }

    Slot slot(long time) {
        ZonedDateTime clock = at(time);
        return new Slot(clock.toLocalDate().toEpochDay(), clock.getHour());
    }

    /** When the hour began to which a time belongs; what was read then belongs to the one before. */
    long begin(long time) {
        return at(time).truncatedTo(ChronoUnit.HOURS).toInstant().toEpochMilli();
    }

    /** The weekday that a day counts as. */
    DayOfWeek weekday(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return site.map(one -> one.dayOf(date)).orElse(date.getDayOfWeek());
    }

    private ZonedDateTime at(long time) {
        return Instant.ofEpochMilli(time - 1).atZone(zone);
    }

    /**
     * An hour of a day.
     *
     * @param day the day, counted from 1 January 1970
     * @param hour the hour, from 0 to 23
     */
    record Slot(long day, int hour) {}
}
