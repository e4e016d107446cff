package dev.caretaker.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.Stretch;
import dev.caretaker.model.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Stretch MORNING = stretch("08:00", "12:00");
    /** A split day, a night over Friday's midnight; closed 1 to 7 October 2026, open on the Saturday after. */
    private static final WeeklyHours HOURS = new WeeklyHours(List.of(
                    window(WORKING, "08:00", "12:00"),
                    window(WORKING, "13:00", "18:00"),
                    window(Set.of(DayOfWeek.FRIDAY), "22:00", "02:00")))
            .except(Map.of(
                    LocalDate.parse("2026-10-01"), List.of(),
                    LocalDate.parse("2026-10-02"), List.of(),
                    LocalDate.parse("2026-10-05"), List.of(),
                    LocalDate.parse("2026-10-06"), List.of(),
                    LocalDate.parse("2026-10-07"), List.of(),
                    LocalDate.parse("2026-10-10"), List.of(MORNING)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            before the day begins     | 2026-09-28T07:59 | false | 2026-09-28T08:00
            its start is included     | 2026-09-28T08:00 | true  | 2026-09-28T12:00
            the lunch break           | 2026-09-28T12:00 | false | 2026-09-28T13:00
            its end is not included   | 2026-09-28T18:00 | false | 2026-09-29T08:00
            after the last day before | 2026-09-30T18:00 | false | 2026-10-08T08:00
            a holiday                 | 2026-10-01T09:00 | false | 2026-10-08T08:00
            a holiday's evening       | 2026-10-02T23:00 | false | 2026-10-08T08:00
            over midnight             | 2026-10-09T23:00 | true  | 2026-10-10T02:00
            the morning after         | 2026-10-10T01:59 | true  | 2026-10-10T02:00
            a Saturday at work        | 2026-10-10T02:00 | false | 2026-10-10T08:00
            its own hours             | 2026-10-10T09:00 | true  | 2026-10-10T12:00
            an ordinary Saturday      | 2026-10-17T09:00 | false | 2026-10-19T08:00
            """)
    void time_isInOrOut_untilTheNextChange(String what, LocalDateTime time, boolean in, LocalDateTime next) {
        assertThat(HOURS.includes(time.atZone(SHANGHAI))).isEqualTo(in);
        assertThat(HOURS.nextChange(time.atZone(SHANGHAI)))
                .contains(next.atZone(SHANGHAI).toInstant());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            night shift, clocks put on in spring    | Europe/Berlin    | 2026-03-28T21:00:00Z | 2026-03-29T04:00:00Z
            night shift, clocks put back in autumn  | Europe/Berlin    | 2026-10-24T20:00:00Z | 2026-10-25T05:00:00Z
            night shift, New York in spring         | America/New_York | 2026-03-08T03:00:00Z | 2026-03-08T10:00:00Z
            night shift, New York in autumn         | America/New_York | 2026-11-01T02:00:00Z | 2026-11-01T11:00:00Z
            """)
    void nightShift_endsByTheWallClock(String what, ZoneId zone, Instant start, Instant end) {
        WeeklyHours night = new WeeklyHours(List.of(window(EnumSet.allOf(DayOfWeek.class), "22:00", "06:00")));

        assertThat(night.includes(start.atZone(zone))).isTrue();
        assertThat(night.nextChange(start.atZone(zone))).contains(end);
    }

    @Test
    void onlyWindowPutOnOver_opensTheWeekAfter() {
        WeeklyHours sundayNight = new WeeklyHours(List.of(window(Set.of(DayOfWeek.SUNDAY), "02:00", "03:00")));
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(sundayNight.nextChange(
                        LocalDateTime.parse("2026-03-22T03:00").atZone(berlin)))
                .contains(Instant.parse("2026-04-05T00:00:00Z"));
    }

    @Test
    void allTheTime_changesOnlyForAnException() {
        WeeklyHours always = new WeeklyHours(List.of(window(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00")));
        LocalDate spring = LocalDate.parse("2027-02-06");
        Instant now = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(always.nextChange(now.atZone(SHANGHAI))).isEmpty();
        WeeklyHours closedOnce = always.except(Map.of(spring, List.of()));
        Instant closed = spring.atStartOfDay(SHANGHAI).toInstant();
        assertThat(closedOnce.nextChange(now.atZone(SHANGHAI))).contains(closed);
        assertThat(closedOnce.nextChange(closed.atZone(SHANGHAI)))
                .contains(spring.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    @Test
    void noWindows_neverOpen() {
        assertThat(new WeeklyHours(List.of()).nextChange(Instant.EPOCH.atZone(SHANGHAI)))
                .isEmpty();
    }

    private static WeeklyHours.Window window(Set<DayOfWeek> days, String from, String to) {
        return new WeeklyHours.Window(days, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(LocalTime.parse(from), LocalTime.parse(to));
    }
}
