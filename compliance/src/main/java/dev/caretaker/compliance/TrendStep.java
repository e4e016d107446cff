package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long the pieces of a trend are, on the calendar of a zone. */
public enum TrendStep {
    /** From midnight to midnight: 23 or 25 hours where the clocks change. */
    DAY,
    /** From Monday to Monday. */
    WEEK,
    /** From the first to the first. */
    MONTH;

    /** The one of a word as it is written in addresses. */
    public static Optional<TrendStep> find(String word) {
        for (TrendStep one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Cuts a period at the beginnings of days, weeks or months; the first and last piece may be shorter. */
    public List<Period> cut(Period period, ZoneId zone) {
        List<Period> pieces = new ArrayList<>();
        LocalDate day = beginning(period.from().atZone(zone).toLocalDate());
        Instant start = period.from();
        while (start.isBefore(period.to())) {
            day = next(day);
            Instant end = day.atStartOfDay(zone).toInstant();
            Instant cut = end.isBefore(period.to()) ? end : period.to();
            if (start.isBefore(cut)) {
                pieces.add(new Period(start, cut));
                start = cut;
            }
        }
        return pieces;
    }

    private LocalDate beginning(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
    }
}
