package dev.caretaker.judging.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.judging.Breach;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.Room;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.testkit.ManualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final int ROOMS = 20;
    private static final Room.Draft AT_MOST_3 = Room.standard(Requirement.value(Limits.atMost(3)));
    private static final Room.Draft HEARD =
            Room.standard(new Requirement.Reporting(Duration.ofMinutes(15))).name("heard");

    private final ManualTime time = new ManualTime(Room.START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<VerdictChange> told = new CopyOnWriteArrayList<>();

    @Test
    void batch_whenTaken_isJudgedAndToldInEveryPartition() {
        try (Judging judging = Judging.start(parts(JudgingSettings.live(), told::addAll))) {
            judging.accept(all(0, 9)).toCompletableFuture().join();

            assertThat(told.stream().filter(change -> change.to() == Verdict.FAIL))
                    .hasSize(ROOMS);
            assertThat(judging.currentVerdicts()).hasSize(2 * ROOMS);
            assertThat(judging.currentVerdictsOf(point(7)))
                    .extracting(CurrentVerdict::verdict)
                    .containsExactlyInAnyOrder(Verdict.FAIL, Verdict.PASS);
            assertThat(meters.get("caretaker.judging.readings")
                            .tag("outcome", "judged")
                            .counter()
                            .count())
                    .isEqualTo(ROOMS);
        }
    }

    @Test
    void changes_thatCouldNotBeRecorded_areToldAgainWhenTheBatchComesAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Consumer<List<VerdictChange>> records = changes -> {
            if (broken.get()) {
                throw new IllegalStateException("the records are away");
            }
            told.addAll(changes);
        };
        try (Judging judging = Judging.start(parts(JudgingSettings.live(), records))) {
            assertThatThrownBy(() ->
                            judging.accept(all(0, 9)).toCompletableFuture().join())
                    .hasRootCauseMessage("the records are away");
            broken.set(false);
            judging.accept(all(0, 9)).toCompletableFuture().join();

            assertThat(told.stream().filter(change -> change.to() == Verdict.FAIL))
                    .hasSize(ROOMS);
        }
    }

    @Test
    void clock_onTheWall_findsSilence() {
        try (Judging judging = Judging.start(parts(JudgingSettings.live(), told::addAll))) {
            judging.accept(all(0, 1)).toCompletableFuture().join();
            told.clear();
            time.advance(Duration.ofMinutes(16));
            judging.tick();

            Awaitility.await().until(() -> told.size() == ROOMS);
            assertThat(told).allSatisfy(change -> {
                assertThat(change.to()).isEqualTo(Verdict.FAIL);
                assertThat(change.at()).isEqualTo(Room.START.plusSeconds(900));
            });
        }
    }

    @Test
    void clock_ofReadings_findsSilenceInOtherPointsWithinTheBatch() {
        try (Judging judging = Judging.start(parts(JudgingSettings.recorded(), told::addAll))) {
            judging.accept(all(0, 1)).toCompletableFuture().join();
            told.clear();
            judging.accept(List.of(Reading.of(point(0), Room.START.plusSeconds(1000), 1)))
                    .toCompletableFuture()
                    .join();

            assertThat(told.stream().filter(change -> change.to() == Verdict.FAIL))
                    .hasSize(ROOMS);
        }
    }

    @Test
    void restart_tellsOnlyWhatTheRecordsDoNotHave() {
        Instant from = Room.START.minus(Duration.ofHours(1));
        List<Reading> stored = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            Instant at = from.plus(Duration.ofMinutes(minute));
            stored.add(Reading.of(point(0), at, minute < 50 ? 1 : 9));
            stored.add(Reading.of(point(1), at, minute < 50 ? 9 : 1));
            stored.add(Reading.of(point(2), at, 9));
            stored.add(Reading.of(point(3), at, 1));
        }
        List<Breach> standing = List.of(breach(1), breach(2));
        List<CurrentVerdict> verdicts = new ArrayList<>();
        for (int room = 0; room < 4; room++) {
            boolean failed = room == 1 || room == 2;
            verdicts.add(new CurrentVerdict(
                    AT_MOST_3.build().ref(), point(room), failed ? Verdict.FAIL : Verdict.PASS, from));
            verdicts.add(new CurrentVerdict(HEARD.build().ref(), point(room), Verdict.PASS, from));
        }
        try (Judging judging = Judging.start(
                parts(JudgingSettings.live(), told::addAll),
                memory(
                        new Recorded(standing, verdicts),
                        (point, since) -> stored.stream()
                                .filter(reading -> reading.point().equals(point))
                                .toList()))) {
            judging.accept(all(0, 1).subList(3, 4)).toCompletableFuture().join();
            judging.tick();
            Awaitility.await().until(() -> told.size() == 2);

            assertThat(told).extracting(VerdictChange::subject).containsExactlyInAnyOrder(point(0), point(1));
            assertThat(told).extracting(VerdictChange::to).containsExactlyInAnyOrder(Verdict.FAIL, Verdict.PASS);
            assertThat(judging.currentVerdictsOf(point(2)))
                    .extracting(CurrentVerdict::verdict)
                    .contains(Verdict.FAIL);
        }
    }

    @Test
    void restart_ofAPointThatFellSilentMeanwhile_tellsSince() {
        Instant heard = Room.START.minus(Duration.ofHours(2));
        List<CurrentVerdict> verdicts = List.of(new CurrentVerdict(HEARD.build().ref(), point(0), Verdict.PASS, heard));
        History history = (point, since) -> point.equals(point(0)) ? List.of(Reading.of(point, heard, 1)) : List.of();
        try (Judging judging = Judging.start(
                parts(JudgingSettings.live(), told::addAll), memory(new Recorded(List.of(), verdicts), history))) {
            judging.accept(List.of(Reading.of(point(3), Room.START, 1)))
                    .toCompletableFuture()
                    .join();
            judging.tick();
            Awaitility.await()
                    .until(() ->
                            told.stream().anyMatch(change -> change.subject().equals(point(0))));

            assertThat(told)
                    .filteredOn(change -> change.subject().equals(point(0)))
                    .filteredOn(change -> change.standard().equals(HEARD.build().ref()))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.from()).isEqualTo(Verdict.PASS);
                        assertThat(change.to()).isEqualTo(Verdict.FAIL);
                        assertThat(change.at()).isEqualTo(heard.plus(Duration.ofMinutes(15)));
                    });
        }
    }

    @Test
    void reload_ofVersionsThatStay_changesNothing() {
        try (Judging judging = Judging.start(parts(JudgingSettings.live(), told::addAll))) {
            judging.accept(all(0, 9)).toCompletableFuture().join();
            List<CurrentVerdict> before = judging.currentVerdicts();
            told.clear();
            judging.reload(new Library(List.of(AT_MOST_3.build(), HEARD.build())))
                    .toCompletableFuture()
                    .join();

            assertThat(told).isEmpty();
            assertThat(judging.currentVerdicts()).containsExactlyInAnyOrderElementsOf(before);
            judging.accept(all(1, 1)).toCompletableFuture().join();
            assertThat(told).hasSize(ROOMS).allSatisfy(change -> {
                assertThat(change.from()).isEqualTo(Verdict.FAIL);
                assertThat(change.to()).isEqualTo(Verdict.PASS);
            });
        }
    }

    private static Memory memory(Recorded recorded, History history) {
        return new Memory(recorded, history, Checkpoints.NONE, LateReadings.IGNORED);
    }

    private static Breach breach(int room) {
        return new Breach(new StandardId("house", "one"), point(room), new Evidence(Room.START, 9, List.of()));
    }

    private JudgingParts parts(JudgingSettings settings, Consumer<List<VerdictChange>> changes) {
        return new JudgingParts(
                new Library(List.of(AT_MOST_3.build(), HEARD.build())),
                Room.rooms(ROOMS, Room.TEMPERATURE, ZoneOffset.UTC, List.of()),
                Packs.NONE,
                settings,
                time,
                meters,
                changes);
    }

    private static List<Reading> all(long second, double value) {
        return IntStream.range(0, ROOMS)
                .mapToObj(room -> Reading.of(point(room), Room.START.plusSeconds(second), value))
                .toList();
    }

    private static PointId point(int room) {
        return new PointId(new PlaceId("room-" + room), "value");
    }
}
