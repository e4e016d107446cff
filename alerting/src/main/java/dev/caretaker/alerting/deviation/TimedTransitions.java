package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Moved;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What becomes of a deviation as time passes: it begins, people are reminded, it ends; one nobody approved lapses. */
final class TimedTransitions {
    private static final Duration LONGEST_NOTICE = Duration.ofDays(1);
    private static final Duration WORTH_NOTICE = Duration.ofHours(10);

    private TimedTransitions() {}

    /** The next thing that is due by now, where something is. */
    static Optional<Moved> next(Deviation deviation, Instant now) {
        Instant from = deviation.proposal().course().from();
        Instant until = deviation.proposal().course().until();
        return switch (deviation.state()) {
            case REQUESTED -> due(until, now).map(at -> over(deviation, DeviationState.CANCELLED, "lapsed"));
            case APPROVED -> due(from, now).map(at -> moved(deviation, in(deviation), "began"));
            case IN_FORCE ->
                due(until, now)
                        .map(at -> over(deviation, DeviationState.ENDED, "expired"))
                        .or(() -> reminder(deviation, now));
            case ENDED, CANCELLED, REFUSED -> Optional.empty();
        };
    }

    /** When people are reminded that it ends soon; shelving is too short for it. */
    static Optional<Instant> remindsAt(Deviation deviation) {
        return deviation
                .effect()
                .filter(effect -> deviation.proposal().kind() != DeviationKind.SHELVED)
                .filter(effect -> effect.length().compareTo(WORTH_NOTICE) >= 0)
                .map(effect -> effect.until().minus(notice(effect.length())));
    }

    private static Duration notice(Duration length) {
        Duration tenth = length.dividedBy(10);
        return tenth.compareTo(LONGEST_NOTICE) < 0 ? tenth : LONGEST_NOTICE;
    }

    private static Optional<Moved> reminder(Deviation deviation, Instant now) {
        return remindsAt(deviation)
                .filter(at -> !deviation.progress().reminded())
                .flatMap(at -> due(at, now))
                .map(at -> moved(deviation, deviation.progress().wasReminded(), "ends-soon"));
    }

    private static Deviation.Progress in(Deviation deviation) {
        return deviation.progress().in(DeviationState.IN_FORCE);
    }

    private static Moved over(Deviation deviation, DeviationState state, String what) {
        return moved(
                deviation,
                deviation.progress().ended(state, deviation.proposal().course().until()),
                what);
    }

    private static Moved moved(Deviation deviation, Deviation.Progress after, String what) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("from", deviation.state().word());
        facts.put("to", after.state().word());
        facts.put("until", deviation.proposal().course().until().toString());
        return new Moved(deviation.moved(after), what, facts);
    }

    private static Optional<Instant> due(Instant at, Instant now) {
        return now.isBefore(at) ? Optional.empty() : Optional.of(at);
    }
}
