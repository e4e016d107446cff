package dev.caretaker.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.calendar.Season;
import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The next change of any occasion, against a scan of every minute. */
class OccasionPropertiesTest {
    private static final Duration SCANNED = Duration.ofDays(18);

    @Property(tries = 300)
    void nextChange_ofHours_isTheFirstMinuteThatDiffers(
            @ForAll("windows") List<WeeklyHours.Window> windows,
            @ForAll("dates") Map<LocalDate, List<Stretch>> dates,
            @ForAll("times") ZonedDateTime after) {
        assertFirstDifference(new WeeklyHours(windows).except(dates), after);
    }

    @Property(tries = 150)
    void nextChange_ofSeasons_isTheFirstMinuteThatDiffers(
            @ForAll("seasons") Season season, @ForAll("times") ZonedDateTime after) {
        assertFirstDifference(season, after);
    }

    private static void assertFirstDifference(Occasion occasion, ZonedDateTime after) {
        boolean now = occasion.includes(after);
        Instant end = after.toInstant().plus(SCANNED);
        Instant minute = after.toInstant();
        while (minute.isBefore(end) && occasion.includes(minute.atZone(after.getZone())) == now) {
            minute = minute.plusSeconds(60);
        }
        Instant scanned = minute;
        if (scanned.isBefore(end)) {
            assertThat(occasion.nextChange(after)).contains(scanned);
        } else {
            assertThat(occasion.nextChange(after).orElse(end)).isAfterOrEqualTo(end);
        }
        occasion.nextChange(after).ifPresent(change -> {
            assertThat(occasion.includes(change.atZone(after.getZone()))).isNotEqualTo(now);
            assertThat(occasion.includes(change.minusMillis(1).atZone(after.getZone())))
                    .isEqualTo(now);
        });
    }

    /** Minutes of 2026, every second one within a week of a day on which some clock is changed. */
    @Provide
    Arbitrary<ZonedDateTime> times() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Shanghai",
                        "Australia/Lord_Howe",
                        "Asia/Beirut",
                        "America/Havana")
                .map(ZoneId::of);
        Arbitrary<LocalDate> changes = Combinators.combine(
                        Arbitraries.of(
                                        "2026-03-08",
                                        "2026-03-29",
                                        "2026-04-05",
                                        "2026-10-04",
                                        "2026-10-25",
                                        "2026-11-01")
                                .map(LocalDate::parse),
                        Arbitraries.integers().between(-7, 1))
                .as(LocalDate::plusDays);
        Arbitrary<LocalDate> days = Arbitraries.oneOf(days(), changes);
        return Combinators.combine(days, minutes(), zones)
                .as((day, minute, zone) -> day.atTime(minute).atZone(zone));
    }

    @Provide
    Arbitrary<List<WeeklyHours.Window>> windows() {
        Arbitrary<WeeklyHours.Window> window = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), stretches())
                .as((on, stretch) -> new WeeklyHours.Window(on, stretch.from(), stretch.to()));
        return window.list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<LocalDate, List<Stretch>>> dates() {
        return Arbitraries.maps(days(), stretches().list().ofMaxSize(2)).ofMaxSize(40);
    }

    @Provide
    Arbitrary<Season> seasons() {
        Arbitrary<MonthDay> monthDays = Arbitraries.oneOf(
                days().map(MonthDay::from), Arbitraries.of(MonthDay.of(2, 29), MonthDay.of(1, 1), MonthDay.of(12, 31)));
        return Combinators.combine(monthDays, monthDays).as(Season::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(2026, day));
    }

    private static Arbitrary<LocalTime> minutes() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(60L * minute));
    }

    /** Any, and those about the hours in which clocks are changed. */
    private static Arbitrary<Stretch> stretches() {
        Arbitrary<LocalTime> edges = Arbitraries.of("00:00", "01:00", "01:30", "02:00", "02:30", "03:00", "23:30")
                .map(LocalTime::parse);
        Arbitrary<LocalTime> times = Arbitraries.oneOf(minutes(), edges);
        return Combinators.combine(times, times).as(Stretch::new);
    }
}
