package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.model.wording.StandardWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedNormalTest {
    private static final Room.Draft STANDARD = Usage.standard(Training.DEFAULT);

    private final List<VerdictChange> told = new ArrayList<>();

    @Test
    void office_hour_farAboveUsual_failsAndSaysByHowMuch() {
        Judge judge = judge();
        Usage.days(0, 28).forEach(judge::accept);
        Usage.hours(28, 0, 7, 1).forEach(judge::accept);
        Usage.hours(28, 7, 9, 10).forEach(judge::accept);
        assertThat(last().to()).isEqualTo(Verdict.PASS);
        Usage.hours(28, 9, 11, 40).forEach(judge::accept);

        assertThat(last().to()).isEqualTo(Verdict.FAIL);
        assertThat(last().at()).isEqualTo(at(28, 9).plus(Duration.ofMinutes(50)));
        assertThat(last().evidence().measured()).isEqualTo(4);
        assertThat(last().evidence().compared().normal()).contains(new Normal.Known(10, DayOfWeek.MONDAY, 9));
        assertThat(new StandardWords(Language.EN).measured(STANDARD.build(), last().evidence()))
                .contains("4 times the usual 10 m³/h for Monday 9:00");
        assertThat(new StandardWords(Language.ZH).measured(STANDARD.build(), last().evidence()))
                .contains("为星期一 9:00 通常值 10 m³/h 的 4 倍");
    }

    @Test
    void working_use_onASunday_fails() {
        Judge judge = judge();
        Usage.days(0, 34).forEach(judge::accept);
        Usage.hours(34, 9, 11, 10).forEach(judge::accept);

        assertThat(last().to()).isEqualTo(Verdict.FAIL);
        assertThat(last().evidence().compared().normal()).contains(new Normal.Known(1, DayOfWeek.SUNDAY, 9));
    }

    @Test
    void too_little_learned_isNotEvaluableForThatReason() {
        Judge judge = judge();
        Usage.days(0, 10).forEach(judge::accept);
        Usage.hours(10, 9, 11, 100).forEach(judge::accept);

        assertThat(told).extracting(VerdictChange::to).containsExactly(Verdict.NOT_EVALUABLE);
        assertThat(told.getFirst().evidence().compared().normal()).contains(new Normal.Learning(0, 14));
        assertThat(new StandardWords(Language.EN).learning(told.getFirst().evidence()))
                .contains("what is usual at this hour has been learned on 0 of 14 days");
        assertThat(new StandardWords(Language.ZH).learning(told.getFirst().evidence()))
                .contains("这一钟点的通常值需学习 14 天，已学习 0 天");
        Usage.days(11, 16).forEach(judge::accept);
        assertThat(last().to()).isEqualTo(Verdict.PASS);
    }

    @Test
    void excused_time_isNotLearned() {
        Excuse maintenance = new Excuse(
                new PlaceId("site"),
                at(14, 0),
                at(28, 0),
                new Text("Works", "施工"),
                "works",
                new ExcuseExtent(Optional.empty(), Optional.empty(), Optional.empty(), true));
        Judge judge = Judge.of(
                List.of(STANDARD.build()),
                Room.of(Usage.FLOW, maintenance),
                JudgeSettings.recorded(Room.START),
                told::add);
        Usage.days(0, 14).forEach(judge::accept);
        Usage.hours(14, 0, 14 * 24, 500).forEach(judge::accept);
        Usage.hours(28, 0, 9, 1).forEach(judge::accept);
        Usage.hours(28, 9, 11, 40).forEach(judge::accept);

        assertThat(last().to()).isEqualTo(Verdict.FAIL);
        assertThat(last().evidence().compared().normal()).contains(new Normal.Known(10, DayOfWeek.MONDAY, 9));
    }

    @Test
    void breach_thatStays_becomesUsualAfterHalfOfTheWeeks() {
        assertThat(usualAfter(1)).isEqualTo(10);
        assertThat(usualAfter(3)).isEqualTo(80);
    }

    /** What is usual on a Monday at 9 when so many of the four weeks before it had 80 then. */
    private double usualAfter(int weeks) {
        told.clear();
        Judge judge = judge();
        for (int day = 0; day < 28; day++) {
            for (Reading reading : Usage.days(day, day + 1)) {
                boolean more = day >= 28 - 7 * weeks && reading.value() > 1;
                judge.accept(more ? Reading.of(reading.point(), reading.time(), 80) : reading);
            }
        }
        Usage.hours(28, 9, 11, 1000).forEach(judge::accept);
        return ((Normal.Known) last().evidence().compared().normal().orElseThrow()).usual();
    }

    private Judge judge() {
        return Judge.of(List.of(STANDARD.build()), Room.of(Usage.FLOW), JudgeSettings.recorded(Room.START), told::add);
    }

    private VerdictChange last() {
        return told.getLast();
    }

    private static Instant at(int day, int hour) {
        return Room.START.plusSeconds((long) day * Usage.DAY + (long) hour * Usage.HOUR);
    }
}
