package dev.caretaker.rejudging.late;

import static dev.caretaker.model.standard.Verdict.EXCUSED;
import static dev.caretaker.model.standard.Verdict.FAIL;
import static dev.caretaker.model.standard.Verdict.PASS;
import static dev.caretaker.testkit.MeetingRoom.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.ComplianceParts;
import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.live.Checkpoints;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.judging.live.JudgingParts;
import dev.caretaker.judging.live.JudgingSettings;
import dev.caretaker.judging.live.Memory;
import dev.caretaker.judging.live.Recorded;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes too late, from live judging to the amendments, on every database. */
abstract class LateDataContract {
    private static final Period DAY = new Period(MeetingRoom.START, at(86_400));

    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private final KnownStandards store = new KnownStandards();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Records records;
    private IncidentFold fold;
    private Judging judging;
    private LateDataReprocessing pass;
    private Compliance compliance;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        fold = IncidentFold.open(
                new IncidentParts(records, MeetingRoom.library(), MeetingRoom.site(), IncidentParts.SETTLE, List.of()));
        compliance = Compliance.open(new ComplianceParts(
                records, MeetingRoom.library(), MeetingRoom.site(), Excuses.named(MeetingRoom.site())));
        start();
    }

    private void start() {
        judging = Judging.start(
                new JudgingParts(
                        MeetingRoom.library(),
                        MeetingRoom.site(),
                        Packs.NONE,
                        JudgingSettings.live(),
                        time,
                        new SimpleMeterRegistry(),
                        fold::accept),
                new Memory(
                        new Recorded(List.of(), fold.verdicts()),
                        (point, from) -> store.piece(point, from, Instant.MAX, Integer.MAX_VALUE),
                        Checkpoints.NONE,
                        LateQueue.in(records, meters)));
        pass = LateDataReprocessing.idle(
                new ReprocessingParts(records, MeetingRoom.library(), MeetingRoom.site(), store, judging, meters));
    }

    private void stop() {
        pass.close();
        judging.close();
    }

    @AfterEach
    void close() {
        stop();
        records.close();
    }

    @Test
    void lateReadings_amendWhatTheyWouldHaveChanged_andOpenNothing() {
        smoke(0, 0);
        smoke(3_600, 0);
        smoke(1_200, 1);
        smoke(1_800, 0);
        assertThat(amended()).isEmpty();
        pass(600);

        assertThat(amended()).singleElement().satisfies(one -> {
            assertThat(one.standard()).isEqualTo(MeetingRoom.ALARM);
            assertThat(one.period()).isEqualTo(new Period(at(1_200), at(1_800)));
            assertThat(List.of(one.before(), one.after())).containsExactly(PASS, FAIL);
        });
        assertThat(Incidents.of(records).counts().values().stream()
                        .mapToLong(n -> n)
                        .sum())
                .isZero();
        assertThat(waiting()).isZero();
        pass(3_600);
        assertThat(amended()).hasSize(1);
    }

    @Test
    void breachThatALateReadingEnds_isAmendedUntilLiveJudgingSeesIt() {
        smoke(0, 0);
        smoke(600, 1);
        smoke(7_200, 0);
        smoke(3_600, 0);
        pass(600);

        assertThat(amended()).singleElement().satisfies(one -> {
            assertThat(one.period()).isEqualTo(new Period(at(3_600), at(7_200)));
            assertThat(List.of(one.before(), one.after())).containsExactly(FAIL, PASS);
        });
    }

    @Test
    void lateReading_whoseEffectLasts_isAmendedFurtherAsTimePasses() {
        smoke(0, 0);
        smoke(3_600, 0);
        time.advance(Duration.ofHours(1));
        smoke(3_600, 0);
        smoke(3_700, 1);
        pass(60);
        long first = failed();
        assertThat(first).isPositive();
        assertThat(waiting()).isEqualTo(1);
        pass(1_800);
        assertThat(failed()).isGreaterThan(first);
        smoke(9_900, 0);
        pass(1_800);
        pass(1_800);

        assertThat(failed()).isEqualTo(Duration.ofSeconds(9_900 - 3_700).toMillis());
        assertThat(waiting()).isZero();
    }

    @Test
    void window_isJudgedAgainWithAllThatIsInIt() {
        for (int minute = 0; minute <= 240; minute += 10) {
            air(minute * 60L, 900);
        }
        for (int minute = 61; minute <= 100; minute += 3) {
            air(minute * 60L, 2_000);
        }
        pass(600);
        for (int hour = 0; hour < 3; hour++) {
            pass(3_600);
        }

        assertThat(amended()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.before()).isEqualTo(PASS);
            assertThat(one.after()).isIn(FAIL, EXCUSED);
            assertThat(one.period().from()).isAfterOrEqualTo(at(61 * 60));
            assertThat(one.period().to()).isBefore(at(162 * 60));
        });
    }

    @Test
    void readingsNotStoredYet_areWaitedFor_acrossARestart() {
        smoke(0, 0);
        smoke(3_600, 0);
        take(Reading.of(MeetingRoom.SMOKE, at(1_200), 1));
        time.advance(Duration.ofMinutes(1));
        pass.work();
        assertThat(amended()).isEmpty();
        stop();
        store.put(Reading.of(MeetingRoom.SMOKE, at(1_200), 1));
        store.put(Reading.of(MeetingRoom.SMOKE, at(1_300), 0));
        start();
        pass(1_200);

        assertThat(amended()).extracting(Amendment::period).containsExactly(new Period(at(1_200), at(1_300)));
    }

    @Test
    void failure_isCountedAndTriedAgain() {
        smoke(0, 0);
        smoke(3_600, 0);
        smoke(1_200, 1);
        smoke(1_300, 0);
        store.away(true);
        pass(600);
        assertThat(meters.get("caretaker.second.pass.failed").counter().count()).isEqualTo(1);
        assertThat(meters.get("caretaker.second.pass.waiting").gauge().value()).isEqualTo(1);
        store.away(false);
        pass(600);

        assertThat(amended()).hasSize(1);
        assertThat(meters.get("caretaker.second.pass.amended").counter().count())
                .isEqualTo(1);
    }

    @Test
    void lateReadingsFromBeforeCommissioning_changeNothing() {
        smoke(0, 0);
        smoke(3_600, 0);
        smoke(-7_200, 1);
        pass(600);

        assertThat(amended()).isEmpty();
        assertThat(waiting()).isZero();
    }

    private void smoke(long second, double value) {
        put(MeetingRoom.SMOKE, second, value);
    }

    private void air(long second, double value) {
        put(MeetingRoom.CO2, second, value);
    }

    /** A reading is stored and judged; the clock is at least where it is. */
    private void put(PointId point, long second, double value) {
        Reading reading = Reading.of(point, at(second), value);
        store.put(reading);
        take(reading);
    }

    private void take(Reading reading) {
        if (reading.time().isAfter(time.instant())) {
            time.advance(Duration.between(time.instant(), reading.time()));
        }
        judging.accept(List.of(reading)).toCompletableFuture().join();
    }

    /** Time passes, and late-data reprocessing is made for as long as there is something to do. */
    private void pass(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
        for (int i = 0; i < 10; i++) {
            pass.work();
        }
    }

    private long waiting() {
        return (long) meters.get("caretaker.second.pass.waiting").gauge().value();
    }

    private long failed() {
        return amended().stream()
                .filter(one -> one.after() == FAIL)
                .mapToLong(one ->
                        Duration.between(one.period().from(), one.period().to()).toMillis())
                .sum();
    }

    private List<Amendment> amended() {
        return compliance.amendments(DAY, Optional.empty(), 100).items().stream()
                .sorted(Comparator.comparing(one -> one.period().from()))
                .toList();
    }
}
