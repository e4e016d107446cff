package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.StandardCase.Circumstances;
import dev.caretaker.model.standard.StandardCase.Expected;
import dev.caretaker.model.standard.StandardCase.Given;
import dev.caretaker.model.standard.StandardCase.Series;
import dev.caretaker.model.standard.StandardCase.Setting;
import dev.caretaker.model.standard.StandardCase.Span;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.provisioning.Problems;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
    private static final WeeklyHours OCCUPIED = new WeeklyHours(List.of(new WeeklyHours.Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0))));

    private final Problems problems = new Problems();

    @Test
    void caseOfSeveralPoints_wellFormed_isReadAndWrittenBack() {
        String text = Texts.with(
                "applies-to: {quantity: temperature, while: {point: air-handler/running, is: running}}",
                "require: {differs-from: siblings, at-most: 2 K}",
                "cases:",
                "  - name: whole",
                "    day: 2026-10-01",
                "    season: summer",
                "    grade: a",
                "    attributes: {insulation-class: F}",
                "    calendar: {occupied: [[mon-fri, 08:00, 18:00]]}",
                "    excused: [[10:00, 12:00]]",
                "    given: {subject: [[09:00, 68 °F]], sibling-1: [[09:00, 20.5]],"
                        + " air-handler/running: [[7d 08:00, true]]}",
                "    expect: [[09:00, pass], [10:00:30, excused]]");
        List<Standard> read = Texts.read(text, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(read.get(0).cases())
                .containsExactly(new StandardCase(
                        "whole",
                        new Setting(
                                LocalDate.of(2026, 10, 1),
                                new Circumstances(
                                        Optional.of("summer"),
                                        Optional.of("a"),
                                        Map.of("insulation-class", "F"),
                                        Map.of("occupied", OCCUPIED)),
                                List.of(new Span(Duration.ofHours(10), Duration.ofHours(12)))),
                        List.of(
                                series("subject", Duration.ofHours(9), 20),
                                series("sibling-1", Duration.ofHours(9), 20.5),
                                series("air-handler/running", Duration.ofDays(7).plusHours(8), 1)),
                        List.of(
                                new Expected(Duration.ofHours(9), Verdict.PASS),
                                new Expected(Duration.ofHours(10).plusSeconds(30), Verdict.EXCUSED))));
        assertThat(Texts.read(StandardWriter.write(read.get(0)), problems)).isEqualTo(read);
        assertThat(new Schema().validate(text)).isEmpty();
    }

    @Test
    void caseOfAGroup_namesItsMembers() {
        List<Standard> read = Texts.read(
                Texts.with(
                        "applies-to: {quantity: smoke-alarm}",
                        "require: {any 2 of: space, is: alarm}",
                        "cases: [{name: two, given: {member-1: [[09:00, alarm]], member-2: [[09:01, alarm]]},"
                                + " expect: [[09:00, pass], [09:01, fail]]}]"),
                problems);

        assertThat(problems.list()).isEmpty();
        assertThat(read.get(0).cases().get(0).given())
                .containsExactly(
                        series("member-1", Duration.ofHours(9), 1),
                        series("member-2", Duration.ofHours(9).plusMinutes(1), 1));
    }

    private static Series series(String point, Duration at, double value) {
        return new Series(point, List.of(new Given(at, value)));
    }
}
