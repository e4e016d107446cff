package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A standard that applies while the plant runs, where nothing else in it asks for that point. */
class PlantStateTest {
    private static final SiteGraph PLANT = Plant.of(Map.of(
            "supply-temperature", "temperature",
            "supply-setpoint", "temperature",
            "heating-valve", "level",
            "fan", "running"));
    private static final Standard FC7 = Plant.standards("open-fdd.yaml").stream()
            .filter(one -> one.ref().id().name().equals("fc7"))
            .findFirst()
            .orElseThrow();

    @Test
    void reading_ofAPointThatOnlyEnables_opensAndEndsTheStandard() {
        List<Reading> readings = new ArrayList<>();
        for (int minute = 0; minute <= 20; minute += 5) {
            Instant at = Room.START.plusSeconds(minute * 60L);
            readings.add(Plant.reading("supply-temperature", at, 10));
            readings.add(Plant.reading("supply-setpoint", at, 13));
            readings.add(Plant.reading("heating-valve", at, 95));
            readings.add(Plant.reading("fan", at, minute < 5 || minute == 20 ? 0 : 1));
        }
        Timeline timeline = Plant.judge(FC7, PLANT, readings, JudgeSettings.LATENESS);

        assertThat(Plant.breaches(timeline)).isEqualTo("00:10–00:20");
        assertThat(timeline.stands()).isEqualTo(Verdict.NOT_APPLICABLE);
    }
}
