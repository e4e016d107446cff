package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.RecordedSeriesTest.Sample;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A machine that failed, judged by nothing but what was usual for it: the failures that people labelled are found, among a
 * breach every other day or so, for its load wanders. Such a limit informs; it is nothing to page somebody for.
 */
@Tag("recorded")
class RecordedNormalTest {
    private static final Training THREE_WEEKS = new Training(21, 10, 1);
    private static final Room.Draft STANDARD = Room.standard(
                    Requirement.limited(new Measure.Usual(Measure.By.DIFFERENCE, 0, THREE_WEEKS), Limits.atMost(30)))
            .hold(Duration.ofHours(1));

    @Test
    void machine_failures_areFarFromUsual() throws IOException {
        Path file = RealData.require("timeseries/nab/machine_temperature_system_failure.csv");
        List<Sample> series = RecordedSeriesTest.Csv.of("timestamp", "yyyy-MM-dd HH:mm:ss", ',')
                .read(file, "value");
        List<Timeline.Spell> spells = RecordedSeriesTest.spells(STANDARD, series);

        assertThat(spells)
                .anyMatch(spell -> within(spell, "2013-12-15T17:50:00Z", "2013-12-17T17:00:00Z"))
                .anyMatch(spell -> within(spell, "2014-01-27T14:20:00Z", "2014-01-29T13:30:00Z"))
                .anyMatch(spell -> within(spell, "2014-02-07T14:55:00Z", "2014-02-09T14:05:00Z"));
        assertThat(spells).hasSizeLessThan(30);
    }

    private static boolean within(Timeline.Spell spell, String from, String to) {
        return !spell.opens().isBefore(Instant.parse(from)) && !spell.opens().isAfter(Instant.parse(to));
    }
}
