package dev.caretaker.alerting.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.compliance.Period;
import dev.caretaker.alerting.judging.Edition;
import dev.caretaker.alerting.judging.Judging;
import dev.caretaker.alerting.judging.JudgingClock;
import dev.caretaker.alerting.judging.JudgingParts;
import dev.caretaker.alerting.judging.JudgingSettings;
import dev.caretaker.alerting.judging.cases.Timelines;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Library;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Packs;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promise of backtests: a version that had been in force would have said and opened exactly that. */
class SameAsLiveTest {
    private static final Duration SETTLE = Duration.ofMinutes(10);

    @Property(tries = 300)
    void log_ofLiveJudging_isThatOfTheBacktest(@ForAll("standards") Standard standard, @ForAll Random random) {
        Rooms rooms = past(random);
        List<Reading> readings = rooms.all();
        Instant end = readings.getLast().time();
        Period period = new Period(Rooms.START, end);

        Map<PointId, List<VerdictChange>> live = live(standard, readings);

        Pass pass = new Pass(
                BacktestParts.of(
                        Rooms.site(3), through(rooms, end), new BacktestParts.Settings(SETTLE, Duration.ofHours(8), 2)),
                List.of(List.of(Edition.always(standard))),
                period);
        for (Course course : pass.run(new Progress()).getFirst()) {
            Line line = new Line(Verdict.NOT_EVALUABLE);
            Timelines.of(live.getOrDefault(course.subject(), List.of()))
                    .forEach(change -> line.say(change.at().toEpochMilli(), change.to()));
            assertThat(course).isEqualTo(Course.of(course.subject(), line, period, SETTLE));
        }
    }

    @Property(tries = 300)
    void timesAndIncidents_ofPlainLimits_areThoseCountedByHand(@ForAll Random random) {
        Rooms rooms = past(random);
        Period period = Rooms.minutes(0, 600);
        Limits limits = Limits.atMost(26);

        Pass pass = new Pass(
                BacktestParts.of(Rooms.site(3), rooms, new BacktestParts.Settings(SETTLE, Duration.ofHours(8), 1)),
                List.of(List.of(Edition.always(Rooms.standard(1, "require: {at-most: 26 °C}")))),
                period);
        for (Course course : pass.run(new Progress()).getFirst()) {
            List<Reading> readings = rooms.piece(course.subject(), period.from(), period.to(), 10_000);
            long fail = 0;
            int incidents = 0;
            long last = Long.MIN_VALUE / 2;
            for (int i = 0; i < readings.size(); i++) {
                long at = readings.get(i).time().toEpochMilli();
                long until = i + 1 < readings.size()
                        ? readings.get(i + 1).time().toEpochMilli()
                        : period.to().toEpochMilli();
                if (!limits.allows(readings.get(i).value())) {
                    incidents += at - last > SETTLE.toMillis() ? 1 : 0;
                    fail += until - at;
                    last = until;
                }
            }
            assertThat(course.times().fail()).isEqualTo(fail);
            assertThat(course.spells()).hasSize(incidents);
        }
    }

    @Provide
    Arbitrary<Standard> standards() {
        return Arbitraries.of(
                Rooms.standard(1, "require: {at-most: 26 °C}"),
                Rooms.standard(1, "require: {at-most: 26 °C}", "hold: 10m", "clear: {at-most: 25 °C, hold: 10m}"),
                Rooms.standard(1, "require: {at-most: 26 °C}", "silence: {after: 20m}"),
                Rooms.standard(1, "require: {mean: 30m, at-most: 26 °C}", "silence: {after: 30m}"),
                Rooms.standard(1, "require: {rate: {per: 30m}, at-most: 3 K}"),
                Rooms.standard(
                        1,
                        "require: {differs-from: {point: setpoint, quantity: temperature}, at-most: 2 K}",
                        "silence: {after: 30m}"),
                Rooms.standard(1, "require: {reports-every: 25m}"));
    }

    private static Map<PointId, List<VerdictChange>> live(Standard standard, List<Reading> readings) {
        List<VerdictChange> said = Collections.synchronizedList(new ArrayList<>());
        JudgingSettings settings = new JudgingSettings(2, JudgingClock.READINGS, Duration.ofMinutes(2), Duration.ZERO);
        JudgingParts parts = new JudgingParts(
                new Library(List.of(standard)),
                Rooms.site(3),
                Packs.NONE,
                settings,
                () -> Rooms.START,
                new SimpleMeterRegistry(),
                said::addAll);
        try (Judging judging = Judging.start(parts)) {
            for (Reading reading : readings) {
                judging.accept(List.of(reading)).toCompletableFuture().join();
            }
        }
        TreeMap<PointId, List<VerdictChange>> bySubject = new TreeMap<>();
        said.forEach(one -> bySubject
                .computeIfAbsent(one.subject(), any -> new ArrayList<>())
                .add(one));
        return bySubject;
    }

    /** A past whose last reading belongs to a period that ends with it. */
    private static PastReadings through(Rooms rooms, Instant end) {
        return (point, from, to, most) -> rooms.piece(point, from, to.equals(end) ? to.plusMillis(1) : to, most);
    }

    private static Rooms past(Random random) {
        Rooms rooms = new Rooms();
        for (int room = 0; room < 3; room++) {
            double value = 25;
            for (long minute = random.nextInt(10); minute < 590; minute += 1 + random.nextInt(random.nextInt(40) + 1)) {
                value = Math.clamp(value + random.nextInt(5) - 2, 22, 29);
                rooms.put(Rooms.temperature(room), minute, value);
                if (random.nextInt(4) == 0) {
                    rooms.put(Rooms.setpoint(room), minute, 24 + random.nextInt(3));
                }
            }
        }
        return rooms;
    }
}
