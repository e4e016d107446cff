package dev.caretaker.rejudging.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.compliance.interval.Times;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.standard.Standard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BacktesterTest {
    private static final Standard AT_MOST_26 = Rooms.standard(1, "require: {at-most: 26 °C}");
    private static final Standard AT_MOST_28 = Rooms.standard(2, "require: {at-most: 28 °C}");
    private static final long MINUTE = 60_000;

    private final Rooms rooms = new Rooms();

    @Test
    void timesIncidentsAndPages_ofOneRoom_areThoseOnPaper() {
        day(0, 24, 24, 27, 27, 24, 27, 24, 24);

        Tally tally =
                rooms.run(AT_MOST_26, AT_MOST_28, Rooms.minutes(0, 40)).total().draft();

        assertThat(tally.times()).isEqualTo(new Times(25 * MINUTE, 15 * MINUTE, 80 * MINUTE, 0, 0));
        assertThat(tally.incidents())
                .isEqualTo(new Tally.Incidents(1, 0, 1, Duration.ofMinutes(20), Duration.ofMinutes(20)));
        assertThat(tally.work()).isEqualTo(new Tally.Work(1, Duration.ofMinutes(20)));
        assertThat(tally.pages()).isEqualTo(new Tally.Pages(2, 1, 2, 1));
    }

    @Test
    void breachBackAfterTheSettleTime_isAnotherIncident() {
        day(0, 27, 24, 24, 24, 27, 24);

        Tally.Incidents incidents = rooms.run(AT_MOST_26, AT_MOST_28, Rooms.minutes(0, 30))
                .total()
                .draft()
                .incidents();

        assertThat(incidents.opened()).isEqualTo(2);
        assertThat(incidents.reopened()).isZero();
    }

    @Test
    void differences_sayWhatIsGainedLostAndChanged() {
        day(0, 24, 27, 24, 24, 24, 24);
        day(1, 27, 29, 27, 24, 24, 24);
        day(2, 29, 24, 24, 24, 24, 24);

        BacktestResult stricter = rooms.run(AT_MOST_26, AT_MOST_28, Rooms.minutes(0, 30));
        BacktestResult looser = rooms.run(AT_MOST_28, AT_MOST_26, Rooms.minutes(0, 30));

        assertThat(stricter.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.GAINED, Difference.Kind.CHANGED);
        assertThat(looser.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.LOST, Difference.Kind.CHANGED);
        Difference changed = stricter.differences().getLast();
        assertThat(changed.before()).extracting(SimulatedIncident::opened).containsExactly(Rooms.at(5));
        assertThat(changed.after()).extracting(SimulatedIncident::ended).containsExactly(Optional.of(Rooms.at(15)));
        assertThat(stricter.spaces()).containsOnlyKeys("office-0", "office-1", "office-2");
        assertThat(stricter.spaces())
                .hasEntrySatisfying(
                        "office-0",
                        space -> assertThat(space.draft().incidents().opened()).isEqualTo(1));
    }

    @Test
    void breachFromBeforeThePeriod_standsAndCallsNobody() {
        day(0, 27, 27, 27, 27, 24, 24);

        Tally tally =
                rooms.run(AT_MOST_26, AT_MOST_28, Rooms.minutes(5, 30)).total().draft();

        assertThat(tally.incidents())
                .isEqualTo(new Tally.Incidents(0, 1, 0, Duration.ofMinutes(15), Duration.ofMinutes(15)));
        assertThat(tally.pages().sent()).isZero();
        assertThat(tally.work().orders()).isZero();
    }

    @Test
    void anotherPoint_isReadBesideTheSubject() {
        day(0, 24, 24, 24, 24);
        rooms.put(Rooms.setpoint(0), 0, 24);
        rooms.put(Rooms.setpoint(0), 10, 20);
        Standard near =
                Rooms.standard(3, "require: {differs-from: {point: setpoint, quantity: temperature}, at-most: 2 K}");

        BacktestResult result = rooms.run(near, AT_MOST_28, Rooms.minutes(0, 20));

        assertThat(result.total().draft().times().fail()).isEqualTo(10 * MINUTE);
    }

    @Test
    void result_onAnyNumberOfThreads_isTheSame() {
        for (int room = 0; room < 200; room++) {
            day(room, 24 + room % 5, 26 + room % 3, 25, 29, 24 + room % 4);
        }
        Standard draft = Rooms.standard(3, "require: {mean: 10m, at-most: 26 °C}", "hold: 5m");
        List<Edition> current = List.of(Edition.always(AT_MOST_26));

        assertThat(rooms.tester(200, 1).run(draft, current, Rooms.minutes(0, 30), new Progress()))
                .isEqualTo(rooms.tester(200, 4).run(draft, current, Rooms.minutes(0, 30), new Progress()));
    }

    @Test
    void cancelledRun_stops() {
        Progress progress = new Progress();
        progress.cancel();

        assertThatThrownBy(() -> rooms.tester(2, 1).run(AT_MOST_26, List.of(), Rooms.minutes(0, 30), progress))
                .isInstanceOf(CancellationException.class);
    }

    /** A reading every five minutes. */
    private void day(int room, double... values) {
        for (int i = 0; i < values.length; i++) {
            rooms.put(Rooms.temperature(room), i * 5L, values[i]);
        }
    }
}
