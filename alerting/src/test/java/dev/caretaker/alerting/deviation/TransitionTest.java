package dev.caretaker.alerting.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.testkit.MeetingRoom;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {
    @ParameterizedTest(name = "{0}: {1} at {2} s")
    @CsvSource(delimiter = '|', textBlock = """
                    requested | approve |  50 | approved
                    requested | approve | 100 | in-force
                    requested | refuse  |  50 | refused
                    requested | cancel  |  50 | cancelled
                    requested | end     |  50 | deviation-not-possible
                    approved  | approve |  50 | deviation-not-possible
                    approved  | refuse  |  50 | deviation-not-possible
                    approved  | cancel  |  50 | cancelled
                    approved  | end     |  50 | deviation-not-possible
                    in-force  | approve | 500 | deviation-not-possible
                    in-force  | refuse  | 500 | deviation-not-possible
                    in-force  | cancel  | 500 | deviation-not-possible
                    in-force  | end     | 500 | ended
                    ended     | approve | 500 | deviation-not-possible
                    ended     | cancel  | 500 | deviation-not-possible
                    ended     | end     | 500 | deviation-not-possible
                    cancelled | approve | 500 | deviation-not-possible
                    cancelled | cancel  | 500 | deviation-not-possible
                    refused   | approve | 500 | deviation-not-possible
                    refused   | cancel  | 500 | deviation-not-possible
                    """)
    void people(String state, String action, long second, String becomes) {
        Deviation deviation = Plans.in(DeviationState.find(state).orElseThrow(), Plans.place("meeting-301"));
        DeviationStep step = new DeviationStep(DeviationAction.find(action).orElseThrow(), 3, Optional.of("because"));
        Outcome outcome =
                Transition.of(deviation, step, new Transition.ActionRequest(Plans.BEN, MeetingRoom.at(second)));
        assertThat(word(outcome)).isEqualTo(becomes);
        assertThat(deviation.actions().contains(step.action())).isEqualTo(!becomes.startsWith("deviation-"));
    }

    @ParameterizedTest(name = "{0} at {1} s")
    @CsvSource(delimiter = '|', textBlock = """
                    requested |  999 |
                    requested | 1000 | cancelled
                    approved  |   99 |
                    approved  |  100 | in-force
                    in-force  |  999 |
                    in-force  | 1000 | ended
                    ended     | 9999 |
                    cancelled | 9999 |
                    refused   | 9999 |
                    """)
    void time(String state, long second, String becomes) {
        Deviation deviation = Plans.in(DeviationState.find(state).orElseThrow(), Plans.place("meeting-301"));
        assertThat(TimedTransitions.next(deviation, MeetingRoom.at(second)).map(TransitionTest::word))
                .isEqualTo(Optional.ofNullable(becomes));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved moved -> moved.deviation().state().word();
            case Outcome.Refused refused -> refused.code();
        };
    }
}
