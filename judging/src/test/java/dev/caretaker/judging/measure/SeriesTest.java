package dev.caretaker.judging.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.Room;
import dev.caretaker.model.reading.Reading;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void forgetBefore_keepsTheReadingBeforeTheReach() {
        Series series = minutes(10);
        series.forgetBefore(
                Room.START.plusSeconds(330).toEpochMilli(),
                Duration.ofSeconds(150).toMillis());

        assertThat(series.all().getFirst().time()).isEqualTo(Room.START.plusSeconds(120));
    }

    @Test
    void forgetBefore_withoutReach_keepsTheStandingReadingAndTheOneBeforeIt() {
        Series series = minutes(10);
        series.forgetBefore(Room.START.plusSeconds(330).toEpochMilli(), 0);

        assertThat(series.all().getFirst().time()).isEqualTo(Room.START.plusSeconds(240));
    }

    private static Series minutes(int count) {
        Series series = new Series(Room.POINT);
        IntStream.range(0, count)
                .mapToObj(minute -> Reading.of(Room.POINT, Room.START.plusSeconds(60L * minute), minute))
                .forEach(reading -> {
                    int unused = series.add(reading);
                });
        return series;
    }
}
