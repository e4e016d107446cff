package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The shifts of a site.
 *
 * @param length how long each is; the first of a day begins at midnight
 * @param zone the clock of the site
 */
record Shifts(Duration length, ZoneId zone) {

    /** How many shifts a period touches. */
    int count(Period period) {
        Shift first = at(period.from());
        Shift last = at(period.to().minusMillis(1));
        long days = last.day().toEpochDay() - first.day().toEpochDay();
        long perDay = Math.ceilDiv(Duration.ofDays(1).toMillis(), length.toMillis());
        return Math.toIntExact(days * perDay + last.number() - first.number() + 1);
    }

    /** How many of some times fall into the shift that has most of them. */
    int most(Collection<Instant> times) {
        Map<Shift, Integer> counts = new HashMap<>();
        times.forEach(time -> counts.merge(at(time), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private Shift at(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        return new Shift(local.toLocalDate(), local.toLocalTime().toNanoOfDay() / length.toNanos());
    }

    private record Shift(LocalDate day, long number) {}
}
