package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Refused;
import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Recurrence;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.alerting.deviation.plan.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whether the times of a proposal make sense. */
final class TimeCheck {
    private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(1);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(14);

    private TimeCheck() {}

    static Optional<Refused> against(Proposal proposal, ZoneId zone, DeviationRules rules) {
        Course course = proposal.course();
        if (!course.from().isBefore(course.until())) {
            return refused(
                    "deviation-ends-first",
                    course.from().toString(),
                    course.until().toString());
        }
        return tooLong(proposal, rules.longest(proposal.kind()))
                .or(() -> course.repeat().flatMap(repeat -> repeat(proposal, repeat, zone)));
    }

    static Optional<Refused> over(Course course, Instant now) {
        return course.until().isAfter(now)
                ? Optional.empty()
                : refused("deviation-over", course.until().toString());
    }

    static Optional<Refused> tooLong(Proposal proposal, Duration most) {
        Duration length =
                Duration.between(proposal.course().from(), proposal.course().until());
        return length.compareTo(most) <= 0
                ? Optional.empty()
                : refused("deviation-too-long", proposal.kind().word(), String.valueOf(most.toHours()));
    }

    private static Optional<Refused> repeat(Proposal proposal, Repeat repeat, ZoneId zone) {
        if (proposal.kind() != DeviationKind.MAINTENANCE) {
            return refused("deviation-only-maintenance-repeats", proposal.kind().word());
        }
        if (repeat.lasts().compareTo(SHORTEST_WINDOW) < 0 || repeat.lasts().compareTo(LONGEST_WINDOW) > 0) {
            return refused("deviation-window-length", repeat.lasts().toString());
        }
        Optional<Refused> fault = Recurrence.fault(repeat.rule())
                .map(part -> Refused.invalid("deviation-rule-unusable", repeat.rule(), part));
        return fault.or(() -> neverComes(proposal.course(), repeat, zone));
    }

    private static Optional<Refused> neverComes(Course course, Repeat repeat, ZoneId zone) {
        return Recurrence.windows(course, zone, new Span(course.from(), course.until()))
                        .isEmpty()
                ? refused("deviation-never-comes", repeat.rule())
                : Optional.empty();
    }

    private static Optional<Refused> refused(String code, String... args) {
        return Optional.of(Refused.invalid(code, args));
    }
}
