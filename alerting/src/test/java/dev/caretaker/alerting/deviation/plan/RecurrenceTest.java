package dev.caretaker.alerting.deviation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> windows(String rule, String lasts, String from, String until) {
        Instant start = Instant.parse(from);
        Instant end = Instant.parse(until);
        Course course = new Course(start, end, Optional.of(new Repeat(rule, Duration.parse(lasts))));
        return Recurrence.windows(course, BERLIN, new Span(start, end)).stream()
                .map(span -> span.from() + "/" + span.until())
                .toList();
    }

    @Test
    void weeklyWindow_keepsItsHoursWhenSummerTimeBegins() {
        assertThat(windows("FREQ=WEEKLY;BYDAY=SU", "PT3H", "2026-03-22T05:00:00Z", "2026-04-06T00:00:00Z"))
                .as("06:00 to 09:00 on the wall")
                .containsExactly(
                        "2026-03-22T05:00:00Z/2026-03-22T08:00:00Z",
                        "2026-03-29T04:00:00Z/2026-03-29T07:00:00Z",
                        "2026-04-05T04:00:00Z/2026-04-05T07:00:00Z");
    }

    @Test
    void windowAcrossTheSkippedHour_isAnHourShorter() {
        assertThat(windows("FREQ=DAILY", "PT3H", "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .as("01:00 to 04:00 on the wall, of which one night has no 02:00")
                .startsWith("2026-03-28T00:00:00Z/2026-03-28T03:00:00Z", "2026-03-29T00:00:00Z/2026-03-29T02:00:00Z");
    }

    @Test
    void windowThatStartsInTheSkippedHour_startsRightAfterIt() {
        assertThat(windows("FREQ=DAILY", "PT2H", "2026-03-28T01:30:00Z", "2026-03-30T00:00:00Z"))
                .as("02:30 to 04:30")
                .containsExactly(
                        "2026-03-28T01:30:00Z/2026-03-28T03:30:00Z", "2026-03-29T01:00:00Z/2026-03-29T02:30:00Z");
    }

    @Test
    void windowThatLiesInTheSkippedHour_isLeftOut() {
        assertThat(windows("FREQ=DAILY", "PT20M", "2026-03-28T01:10:00Z", "2026-03-30T12:00:00Z"))
                .as("02:10 to 02:30")
                .containsExactly(
                        "2026-03-28T01:10:00Z/2026-03-28T01:30:00Z", "2026-03-30T00:10:00Z/2026-03-30T00:30:00Z");
    }

    @Test
    void windowInTheDoubledHour_lastsFromItsFirstShowingToItsLast() {
        assertThat(windows("FREQ=DAILY", "PT30M", "2026-10-24T00:10:00Z", "2026-10-26T00:00:00Z"))
                .as("02:10 to 02:40")
                .containsExactly(
                        "2026-10-24T00:10:00Z/2026-10-24T00:40:00Z", "2026-10-25T00:10:00Z/2026-10-25T01:40:00Z");
    }

    @Test
    void windows_areFoundFarFromTheirFirst_andCutToTheSpan() {
        Course course = new Course(
                Instant.parse("2020-01-06T01:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"),
                Optional.of(new Repeat("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", Duration.ofHours(4))));
        Span span = new Span(Instant.parse("2026-06-15T01:00:00Z"), Instant.parse("2026-06-30T00:00:00Z"));

        assertThat(Recurrence.windows(course, BERLIN, span))
                .containsExactly(
                        new Span(Instant.parse("2026-06-15T01:00:00Z"), Instant.parse("2026-06-15T04:00:00Z")),
                        new Span(Instant.parse("2026-06-29T00:00:00Z"), Instant.parse("2026-06-29T04:00:00Z")));
    }

    @Test
    void lastFridayOfTheMonth_threeTimes() {
        assertThat(windows("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "PT1H", "2026-01-30T20:00:00Z", "2027-01-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-30T20:00:00Z/2026-01-30T21:00:00Z",
                        "2026-02-27T20:00:00Z/2026-02-27T21:00:00Z",
                        "2026-03-27T20:00:00Z/2026-03-27T21:00:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a plain rule                    | FREQ=DAILY                             |
                    the last Friday                 | FREQ=MONTHLY;BYDAY=-1FR                |
                    nothing                         | ' '                                    | unreadable
                    words                           | every Saturday                         | unreadable
                    a part nobody knows             | FREQ=DAILY;BYMOON=FULL                 | unreadable
                    every second                    | FREQ=SECONDLY                          | FREQ=SECONDLY
                    every hour                      | FREQ=HOURLY                            | FREQ=HOURLY
                    an end of its own               | FREQ=DAILY;UNTIL=20270101T000000Z      | UNTIL
                    hours of its own                | FREQ=DAILY;BYHOUR=1,2,3                | BYHOUR
                    a rest of two thousand years    | FREQ=YEARLY;INTERVAL=2000              | INTERVAL=2000
                    """)
    void fault_ofARule(String what, String rule, String fault) {
        assertThat(Recurrence.fault(rule)).as(what).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void ruleThatNeverComes_hasNoWindows() {
        assertThat(windows(
                        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "PT1H", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .isEmpty();
    }
}
