package dev.caretaker.workorders.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final Instant FRIDAY_FIVE = Instant.parse("2026-10-30T17:00:00Z");
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-02T09:00:00Z");

    private final BusinessHours hours = new BusinessHours(
            new WeeklyHours(List.of(new WeeklyHours.Window(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0)))),
            ZoneId.of("UTC"));

    @Test
    void weekend_inBetween_doesNotCount() {
        assertThat(hours.between(FRIDAY_FIVE, MONDAY_NINE)).isEqualTo(Duration.ofHours(2));
        assertThat(hours.after(FRIDAY_FIVE, Duration.ofHours(2))).isEqualTo(MONDAY_NINE);
    }

    @Test
    void time_upToAnyInstantInHours_isUpThere() {
        for (int minutes = 0; minutes < 600; minutes += 37) {
            Instant at = MONDAY_NINE.plus(Duration.ofMinutes(minutes % 540));
            assertThat(hours.after(FRIDAY_FIVE, hours.between(FRIDAY_FIVE, at))).isEqualTo(at);
        }
    }

    @Test
    void hours_thatNeverCome_endNoOrder() {
        BusinessHours never = new BusinessHours(new WeeklyHours(List.of()), ZoneId.of("UTC"));

        assertThat(never.between(FRIDAY_FIVE, MONDAY_NINE)).isZero();
        assertThat(never.after(FRIDAY_FIVE, Duration.ofHours(1))).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
    }
}
