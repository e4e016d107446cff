package dev.caretaker.alerting.incident;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.util.Optional;

/** What a change of verdict does to the incidents of its standard and subject. Pure: the same question, the same answer. */
sealed interface Decision {
    /** It does nothing to them. */
    record Nothing() implements Decision {}

    /** A new incident opens. */
    record Open() implements Decision {}

    /** The breach is back within the settle time: the incident is open again. */
    record Reopen(Incident incident) implements Decision {}

    /** The breach is back after the settle time: the old incident is resolved and a new one opens. */
    record Succeed(Incident incident) implements Decision {}

    /** The incident recovers, for the breach is over or was none. */
    record Recover(Incident incident, String what) implements Decision {}

    /** It is noted in the timeline and the state stays. */
    record Note(Incident incident, String what) implements Decision {}

    /** Decides on a change, given the live incident of its standard and subject, where there is one. */
    static Decision on(Turn turn, Optional<Incident> live, Duration settle) {
        return switch (turn.change().to()) {
            case FAIL -> live.map(one -> onBreach(turn.change(), one, settle)).orElseGet(Open::new);
            case PASS, NOT_APPLICABLE, EXCUSED ->
                live.map(one -> onEnd(turn, one)).orElseGet(Nothing::new);
            // Nobody can tell is not all is well: a dead sensor must not close what it opened.
            case NOT_EVALUABLE ->
                live.filter(Decision::stands)
                        .<Decision>map(one -> new Note(one, "sensor-silent"))
                        .orElseGet(Nothing::new);
        };
    }

    private static Decision onEnd(Turn turn, Incident live) {
        boolean corrected = turn.withdrawn().isPresent();
        if (stands(live)) {
            return new Recover(live, corrected ? "corrected" : "recovered");
        }
        return corrected ? new Note(live, "corrected") : new Nothing();
    }

    private static Decision onBreach(VerdictChange change, Incident live, Duration settle) {
        return switch (live.state()) {
            case OPEN, ACKNOWLEDGED ->
                change.from() == Verdict.NOT_EVALUABLE ? new Note(live, "sensor-back") : new Nothing();
            case RECOVERED ->
                live.recoveredAt()
                                .filter(at -> change.at().isAfter(at.plus(settle)))
                                .isPresent()
                        ? new Succeed(live)
                        : new Reopen(live);
            case RESOLVED -> new Open();
        };
    }

    private static boolean stands(Incident incident) {
        return incident.state() == IncidentState.OPEN || incident.state() == IncidentState.ACKNOWLEDGED;
    }
}
