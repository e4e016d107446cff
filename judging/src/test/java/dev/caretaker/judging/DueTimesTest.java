package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DueTimesTest {
    private static final Standard SILENT_AFTER_A_MINUTE = Room.standard(Requirement.value(Limits.atMost(3)))
            .silence(Duration.ofSeconds(60))
            .build();
    private static final JudgeSettings RECORDED = JudgeSettings.recorded(Room.START);

    @Property(tries = 200)
    void upTo_isAllThatAreDueByThen_inTheirOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        List<RuleHistory> histories = histories(count);
        histories.forEach(history -> history.dueAt = random.nextInt(50));
        DueTimes times = new DueTimes(histories);
        for (int step = 0; step < 60; step++) {
            RuleHistory moved = histories.get(random.nextInt(count));
            moved.dueAt = random.nextInt(50);
            times.moved(moved);
            long time = random.nextLong(-5, 55);
            assertThat(times.upTo(time))
                    .containsExactlyElementsOf(
                            histories.stream().filter(one -> one.dueAt <= time).toList());
        }
    }

    @Example
    void time_amongManyThatSpeak_findsThoseThatFellSilent() {
        List<VerdictChange> changes = new ArrayList<>();
        Judge judge = Judge.of(List.of(SILENT_AFTER_A_MINUTE), rooms(1_000), RECORDED, changes::add);
        for (long second = 0; second <= 600; second += 10) {
            judge.advance(Room.START.plusSeconds(second - 1));
            for (int room = 0; room < 1_000; room++) {
                // From 300 s on, every hundredth has nothing more to say.
                if (second < 300 || room % 100 != 0) {
                    judge.accept(Reading.of(point(room), Room.START.plusSeconds(second), 1));
                }
            }
        }
        assertThat(changes).filteredOn(one -> one.to() == Verdict.PASS).hasSize(1_000);
        assertThat(changes)
                .filteredOn(one -> one.to() == Verdict.NOT_EVALUABLE)
                .extracting(VerdictChange::subject, VerdictChange::at)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10)
                        .mapToObj(i -> tuple(point(100 * i), Room.START.plusSeconds(350)))
                        .toList());
    }

    private static List<RuleHistory> histories(int count) {
        JudgePlan plan = JudgePlan.of(JudgeScope.all(List.of(SILENT_AFTER_A_MINUTE), rooms(count)), RECORDED);
        return plan.histories().values().stream().flatMap(List::stream).toList();
    }

    private static SiteGraph rooms(int count) {
        return Room.rooms(count, Room.TEMPERATURE, ZoneId.of("UTC"), List.of());
    }

    private static PointId point(int room) {
        return new PointId(new PlaceId("room-" + room), "value");
    }
}
