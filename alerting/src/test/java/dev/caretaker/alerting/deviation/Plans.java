package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.DeviationReason;
import dev.caretaker.alerting.deviation.plan.Grounds;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.alerting.deviation.plan.Signature;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import dev.caretaker.testkit.MeetingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Things that people ask for in the tests. */
final class Plans {
    static final Origin ANNA = new Origin(Actor.user("anna"), "10.0.0.7");
    static final Origin BEN = new Origin(Actor.user("ben"), "10.0.0.8");
    static final Origin PROGRAM = new Origin(new Actor("token", "planner"), "10.0.0.9");

    private Plans() {}

    static Coverage place(String place) {
        return new Coverage(new PlaceId(place), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static Coverage lifeSafety(String place) {
        return place(place).withLifeSafety(true);
    }

    static Coverage standard(String place, StandardId standard) {
        return new Coverage(new PlaceId(place), Optional.empty(), Optional.of(standard), Optional.empty(), false);
    }

    static Coverage discipline(String place, Discipline discipline) {
        return new Coverage(new PlaceId(place), Optional.empty(), Optional.empty(), Optional.of(discipline), false);
    }

    /** From so many seconds after the start of the scene to so many. */
    static Course course(long from, long until) {
        return new Course(MeetingRoom.at(from), MeetingRoom.at(until), Optional.empty());
    }

    static Proposal plan(DeviationKind kind, Coverage coverage, Course course) {
        return new Proposal(
                kind,
                coverage,
                course,
                new Grounds(DeviationReason.PLANNED_WORK, "Duct cleaning 风管清洗", Optional.of("permit 17")));
    }

    static Proposal maintenance(Coverage coverage, Course course) {
        return plan(DeviationKind.MAINTENANCE, coverage, course);
    }

    static Proposal weekly(Instant from, Duration lasts, Instant until) {
        return maintenance(
                place("meeting-301"), new Course(from, until, Optional.of(new Repeat("FREQ=WEEKLY", lasts))));
    }

    /** A deviation in a state, for 100 to 1000 seconds after the start, asked for by Anna. */
    static Deviation in(DeviationState state, Coverage coverage) {
        boolean signed = state != DeviationState.REQUESTED && state != DeviationState.REFUSED;
        return new Deviation(
                "id",
                3,
                12,
                maintenance(coverage, course(100, 1000)),
                new Deviation.Progress(
                        state,
                        new Signature(ANNA.by(), MeetingRoom.at(0)),
                        signed ? Optional.of(new Signature(BEN.by(), MeetingRoom.at(10))) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }
}
