package dev.caretaker.console.api;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.console.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The period that a request means, on the calendar of a site. */
final class Periods {
    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final String USUAL = "7-days";

    private Periods() {}

    /** The stretch from {@code from} to {@code to}, else the named period that holds now. */
    static Period of(ApiRequest request, ZoneId zone, Instant now) {
        if (request.text("from").isEmpty() && request.text("to").isEmpty()) {
            return named(request.text("period").orElse(USUAL), zone, now);
        }
        Instant to = request.text("to").map(text -> time("to", text)).orElse(now);
        Instant from =
                request.text("from").map(text -> time("from", text)).orElseGet(() -> to.minus(Duration.ofDays(7)));
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new ProblemException(400, "span-wrong", from.toString(), to.toString());
        }
        return new Period(from, to);
    }

    private static Period named(String name, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return switch (name) {
            case "today" -> days(today, today.plusDays(1), zone);
            case "month" -> days(month, month.plusMonths(1), zone);
            case "quarter" -> days(quarter, quarter.plusMonths(3), zone);
            default -> days(today.minusDays(6), today.plusDays(1), zone);
        };
    }

    private static Period days(LocalDate from, LocalDate to, ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    private static Instant time(String parameter, String text) {
        try {
            // A plus sign in an address that was not escaped arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(400, "time-unreadable", parameter, text);
        }
    }
}
