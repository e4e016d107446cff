package dev.caretaker.alerting.deviation.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The windows of a deviation, by the clock on the wall of its site: a window of 02:00 to 05:00 keeps these hours when the
 * clocks change. A time the clocks skip is the first instant after; of one they show twice a start is the first, an end the
 * second.
 */
public final class Recurrence {
    private static final Logger LOG = LoggerFactory.getLogger(Recurrence.class);

    /** No more windows than this of one deviation are ever looked at; a daily one has less in ten years. */
    private static final int MOST = 4_000;

    private static final int LONGEST_INTERVAL = 366;

    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private Recurrence() {}

    /** What is wrong with a rule, where something is: {@code unreadable}, {@code frequency} or the part it may not have. */
    public static Optional<String> fault(String rule) {
        try {
            RecurrenceRule read = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!FREQUENCIES.contains(read.getFreq())) {
                return Optional.of("FREQ=" + read.getFreq());
            }
            if (read.getInterval() > LONGEST_INTERVAL) {
                return Optional.of("INTERVAL=" + read.getInterval());
            }
            return refused().filter(read::hasPart).map(Part::name).sorted().findFirst();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.of("unreadable");
        }
    }

    /** Not a constant: the library's rules must be loaded before their parts, or neither can be. */
    private static Stream<Part> refused() {
        return Stream.of(Part.UNTIL, Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND);
    }

    /** The windows of a course, each cut to a span. */
    public static List<Span> windows(Course course, ZoneId zone, Span within) {
        Optional<Span> whole = new Span(course.from(), course.until()).and(within);
        if (whole.isEmpty() || course.repeat().isEmpty()) {
            return whole.stream().toList();
        }
        return repeated(course, course.repeat().get(), new Wall(zone), whole.get());
    }

    private static List<Span> repeated(Course course, Repeat repeat, Wall wall, Span within) {
        List<Span> windows = new ArrayList<>();
        try {
            RecurrenceRuleIterator starts = starts(course, repeat, wall, within);
            for (int seen = 0; seen < MOST && starts.hasNext(); seen++) {
                LocalDateTime start = Wall.local(starts.nextDateTime());
                if (!wall.start(start).isBefore(within.until())) {
                    break;
                }
                Span.between(wall.start(start), wall.end(start.plus(repeat.lasts())))
                        .flatMap(within::and)
                        .ifPresent(windows::add);
            }
        } catch (IllegalArgumentException e) {
            // The library gives up on a rule of which no time comes any more, such as a 30th of February.
            LOG.debug("The recurrence rule {} has no further window", repeat.rule(), e);
        }
        return windows;
    }

    private static RecurrenceRuleIterator starts(Course course, Repeat repeat, Wall wall, Span within) {
        RecurrenceRuleIterator starts = rule(repeat.rule()).iterator(wall.floating(course.from()));
        Instant soonest = within.from().minus(repeat.lasts()).minus(Duration.ofDays(1));
        if (soonest.isAfter(course.from())) {
            starts.fastForward(wall.floating(soonest));
        }
        return starts;
    }

    private static RecurrenceRule rule(String rule) {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(
                    "The recurrence rule '" + rule + "' of a stored deviation is not a valid RFC 5545 rule", e);
        }
    }

    /**
     * The clock on the wall.
     *
     * @param zone where it hangs
     */
    private record Wall(ZoneId zone) {
        /** A time of the wall clock as the library's floating time, so that no zone rules but ours have a say. */
        DateTime floating(Instant instant) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
            return new DateTime(
                    local.getYear(),
                    local.getMonthValue() - 1,
                    local.getDayOfMonth(),
                    local.getHour(),
                    local.getMinute(),
                    local.getSecond());
        }

        static LocalDateTime local(DateTime time) {
            return LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDayOfMonth(),
                    time.getHours(),
                    time.getMinutes(),
                    time.getSeconds());
        }

        Instant start(LocalDateTime local) {
            return at(local, 0);
        }

        Instant end(LocalDateTime local) {
            return at(local, 1);
        }

        private Instant at(LocalDateTime local, int which) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                ZoneOffsetTransition gap = zone.getRules().getTransition(local);
                return gap.getInstant();
            }
            return local.toInstant(offsets.get(Math.min(which, offsets.size() - 1)));
        }
    }
}
