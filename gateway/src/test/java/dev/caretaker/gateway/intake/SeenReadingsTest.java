package dev.caretaker.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenReadingsTest {
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final SeenReadings seen = new SeenReadings();

    @Test
    void everythingABrokerMaySendAgain_isRecognised() {
        assertThat(admitted("co2", 0, 5_000)).isEqualTo(5_000);
        assertThat(admitted("co2", 4_000, 5_000))
                .as("1000 unconfirmed messages")
                .isZero();
        assertThat(admitted("co2", 4_000, 5_010)).as("and those that follow").isEqualTo(10);
    }

    @Test
    void lateReadingOfAQuietPoint_isRecognisedWhateverTheOthersSend() {
        assertThat(admitted("humidity", 0, 40)).isEqualTo(40);
        assertThat(admitted("co2", 0, 100_000)).isEqualTo(100_000);
        assertThat(admitted("humidity", 0, 40)).isZero();
    }

    @Test
    void lateReading_thatIsNew_isAdmitted() {
        assertThat(admitted("co2", 100, 200)).isEqualTo(100);
        assertThat(admitted("co2", 0, 100)).isEqualTo(100);
        assertThat(admitted("co2", 0, 200)).isZero();
    }

    @Test
    void receiveTime_thatIsTaken_movesToTheNextFreeMillisecond() {
        Reading reading = Reading.of(PointId.parse("lobby.co2"), START, 1);
        assertThat(seen.admit(reading, false))
                .hasValueSatisfying(first -> assertThat(first.time()).isEqualTo(START));
        assertThat(seen.admit(reading, false))
                .hasValueSatisfying(second -> assertThat(second.time()).isEqualTo(START.plusMillis(1)));
    }

    private long admitted(String point, int from, int until) {
        PointId id = PointId.parse("lobby." + point);
        return IntStream.range(from, until)
                .filter(i -> seen.admit(Reading.of(id, START.plusSeconds(i), i), true)
                        .isPresent())
                .count();
    }
}
