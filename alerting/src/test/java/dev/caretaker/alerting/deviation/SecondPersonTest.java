package dev.caretaker.alerting.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.records.Actor;
import dev.caretaker.testkit.MeetingRoom;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondPersonTest {
    private static final String ALLOWED = "allowed";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    who                                  | life safety | approves      | outcome
                    the one who asked, comfort           | false       | user:anna     | allowed
                    another person, comfort              | false       | user:ben      | allowed
                    a program, comfort                   | false       | token:planner | allowed
                    another person, life safety          | true        | user:ben      | allowed
                    the one who asked, life safety       | true        | user:anna     | deviation-needs-second-person
                    the same in capitals, life safety    | true        | user:ANNA     | deviation-needs-second-person
                    a program, life safety               | true        | token:planner | deviation-needs-person
                    a program with the name of a person  | true        | token:ben     | deviation-needs-person
                    the system itself, life safety       | true        | system:clock  | deviation-needs-person
                    """, useHeadersInDisplayName = true)
    void approving(String who, boolean lifeSafety, String approves, String outcome) {
        Coverage coverage = Plans.place("a-3f").withLifeSafety(lifeSafety);
        Deviation deviation = Plans.in(DeviationState.REQUESTED, coverage);
        DeviationStep step = new DeviationStep(DeviationAction.APPROVE, 3, Optional.empty());
        Origin origin = new Origin(Actor.parse(approves), "10.0.0.1");
        Outcome came = Transition.of(deviation, step, new Transition.ActionRequest(origin, MeetingRoom.at(50)));
        assertThat(came instanceof Outcome.Refused refused ? refused.code() : ALLOWED)
                .as(who)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a person, comfort      | false | user:anna     | allowed
                    a program, comfort     | false | token:planner | allowed
                    a person, life safety  | true  | user:anna     | allowed
                    a program, life safety | true  | token:planner | deviation-needs-person
                    """)
    void asking(String who, boolean lifeSafety, String asks, String outcome) {
        Coverage coverage = Plans.place("a-3f").withLifeSafety(lifeSafety);
        assertThat(SecondPerson.againstAsking(coverage, Actor.parse(asks))
                        .map(Outcome.Refused::code)
                        .orElse(ALLOWED))
                .as(who)
                .isEqualTo(outcome);
    }
}
