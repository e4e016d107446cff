package dev.caretaker.model.standard;

import dev.caretaker.model.calendar.WeeklyHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test case of a standard: readings of its points and the verdicts they must give.
 *
 * @param name what it shows
 * @param setting when and where it plays
 * @param given the readings of each point; those of the subject are called {@link #SUBJECT}, those of other points as the
 *     standard writes them, the points of a group {@code member-1}, {@code member-2}, …, the siblings that the subject is
 *     compared with {@code sibling-1}, {@code sibling-2}, …; {@link #USUALLY} is how each day before went
 * @param expect the verdict changes, all of them, at times since midnight
 */
public record StandardCase(String name, Setting setting, List<Series> given, List<Expected> expect) {
    /** The name of the subject's own series. */
    public static final String SUBJECT = "subject";

    /** The name of the series that says how the subject went on every day before, each value up to the next. */
    public static final String USUALLY = "usually";

    /** Copies the lists. */
    public StandardCase {
        given = List.copyOf(given);
        expect = List.copyOf(expect);
    }

    /** The readings of a point; none where it has no series. */
    public List<Given> given(String point) {
        return given.stream()
                .filter(series -> series.point().equals(point))
                .findFirst()
                .map(Series::readings)
                .orElse(List.of());
    }

    /**
     * When and where a case plays.
     *
     * @param day the day; a weekday alone is one of the week of Monday, 1 January 2024
     * @param circumstances what limits and times may depend on
     * @param excused when the subject is in planned maintenance, since midnight
     */
    public record Setting(LocalDate day, Circumstances circumstances, List<Span> excused) {
        /** The Monday of cases that name a weekday or nothing. */
        public static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

        /** A Monday on which nothing is special. */
        public static final Setting PLAIN = new Setting(MONDAY, Circumstances.NONE, List.of());

        /** Copies the list. */
        public Setting {
            excused = List.copyOf(excused);
        }
    }

    /**
     * What limits and times may depend on.
     *
     * @param season the season, where one is named
     * @param grade the grade of the site, where one is named
     * @param attributes the attributes of the asset and of what is around it
     * @param calendars the hours of calendars, by name
     */
    public record Circumstances(
            Optional<String> season,
            Optional<String> grade,
            Map<String, String> attributes,
            Map<String, WeeklyHours> calendars) {
        /** Nothing is named. */
        public static final Circumstances NONE =
                new Circumstances(Optional.empty(), Optional.empty(), Map.of(), Map.of());

        /** Copies the maps. */
        public Circumstances {
            attributes = Map.copyOf(attributes);
            calendars = Map.copyOf(calendars);
        }
    }

    /**
     * The readings of one point.
     *
     * @param point which
     * @param readings its readings
     */
    public record Series(String point, List<Given> readings) {
        /** Copies the list. */
        public Series {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A reading of the case.
     *
     * @param at time since midnight
     * @param value the value in the canonical unit
     */
    public record Given(Duration at, double value) {}

    /**
     * A stretch of time.
     *
     * @param from its start, since midnight
     * @param until its end, since midnight
     */
    public record Span(Duration from, Duration until) {}

    /**
     * A verdict the case expects.
     *
     * @param at time since midnight at which it begins
     * @param verdict the verdict
     */
    public record Expected(Duration at, Verdict verdict) {}
}
