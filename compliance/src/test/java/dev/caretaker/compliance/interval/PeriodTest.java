package dev.caretaker.compliance.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.compliance.TrendStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods and their pieces on the calendar of Berlin, whose clocks change twice a year. */
class PeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "a month after a shorter one,      2026-03-01, 2026-04-01, 2026-02-01",
        "a quarter,                        2026-04-01, 2026-07-01, 2026-01-01",
        "a day after the clocks went back, 2026-10-26, 2026-10-27, 2026-10-25",
        "a week,                           2026-11-02, 2026-11-09, 2026-10-26"
    })
    void before_isAsManyMonthsOrDays(String what, LocalDate from, LocalDate to, LocalDate before) {
        assertThat(days(from, to).before(BERLIN)).as(what).isEqualTo(days(before, from));
    }

    @Test
    void before_ofAnyOtherPeriod_isAsLong() {
        Instant noon = Instant.parse("2026-10-26T12:00:00Z");
        assertThat(new Period(noon, noon.plusSeconds(90)).before(BERLIN))
                .isEqualTo(new Period(noon.minusSeconds(90), noon));
    }

    @ParameterizedTest
    @CsvSource({
        "the clocks go forward, 2026-03-29, 23",
        "the clocks go back,    2026-10-25, 25",
        "any other day,         2026-10-26, 24"
    })
    void day_isAsLongAsItIsThere(String what, LocalDate day, int hours) {
        List<Period> pieces = TrendStep.DAY.cut(days(day.minusDays(1), day.plusDays(2)), BERLIN);
        assertThat(pieces).hasSize(3);
        assertThat(Duration.between(pieces.get(1).from(), pieces.get(1).to()).toHours())
                .as(what)
                .isEqualTo(hours);
    }

    @Test
    void weeksBeginOnMonday_andTheEndsAreCut() {
        assertThat(TrendStep.WEEK.cut(days(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 3)), BERLIN))
                .containsExactly(
                        days(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 10, 26)),
                        days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2)),
                        days(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3)));
    }

    @Test
    void monthsBeginOnTheFirst() {
        assertThat(TrendStep.MONTH.cut(days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 2)), BERLIN))
                .containsExactly(
                        days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1)),
                        days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)),
                        days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
    }

    private static Period days(LocalDate from, LocalDate to) {
        return new Period(
                from.atStartOfDay(BERLIN).toInstant(), to.atStartOfDay(BERLIN).toInstant());
    }
}
