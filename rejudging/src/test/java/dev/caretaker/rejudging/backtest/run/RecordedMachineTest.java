package dev.caretaker.rejudging.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The temperature of a real machine, with the number of breaches that an independent computation found in it. */
@Tag("recorded")
class RecordedMachineTest {
    @Test
    void machineTemperature_hasTheIncidentsThatWereCounted() throws IOException {
        Path file = RealData.require("timeseries/nab/machine_temperature_system_failure.csv");
        Rooms rooms = new Rooms();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            Instant time =
                    LocalDateTime.parse(line.substring(0, 19).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            rooms.put(Reading.of(Rooms.temperature(0), time, Double.parseDouble(line.substring(20))));
        }
        List<Reading> all = rooms.all();
        Period period = new Period(all.getFirst().time(), all.getLast().time().plus(Duration.ofMinutes(5)));
        Standard low = Rooms.standard(1, "require: {at-least: 50 °C}", "hold: 30m");
        Standard high = Rooms.standard(2, "require: {at-most: 100 °C}", "hold: 30m");
        Backtester tester = new Backtester(BacktestParts.of(
                Rooms.site(1), rooms, new BacktestParts.Settings(Duration.ZERO, Duration.ofHours(8), 1)));

        BacktestResult result = tester.run(high, List.of(Edition.always(low)), period, new Progress());

        assertThat(result.total().draft().incidents().opened()).isEqualTo(27);
        assertThat(result.total().current().orElseThrow().incidents().opened()).isEqualTo(7);
        assertThat(result.count(Difference.Kind.GAINED) + result.count(Difference.Kind.LOST))
                .isPositive();
    }
}
