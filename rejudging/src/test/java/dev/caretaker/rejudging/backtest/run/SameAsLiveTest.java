package dev.caretaker.rejudging.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.judging.live.JudgingClock;
import dev.caretaker.judging.live.JudgingParts;
import dev.caretaker.judging.live.JudgingSettings;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promise of backtests: a version that had been in force would have said and opened exactly that. */
class SameAsLiveTest {
    private static final String SEED = "20261127";
    private static final Duration SETTLE = Duration.ofMinutes(10);
    private static final Duration LATENESS = Duration.ofMinutes(2);

    @Property(tries = 200, seed = SEED)
    void log_ofLiveJudging_isThatOfTheBacktestEventForEvent(
            @ForAll("standards") Standard standard, @ForAll Random random) {
        Rooms rooms = past(random);
        Pass pass = pass(standard, rooms);
        Set<PointId> subjects =
                IntStream.range(0, 3).mapToObj(Rooms::temperature).collect(Collectors.toSet());
        Map<PointId, Line> backtest =
                new Portion(pass, subjects, new Progress()).lines().getFirst();

        Map<PointId, Line> live = live(standard, arrivals(rooms.all(), random), 1 + random.nextInt(4));
        for (PointId subject : subjects) {
            assertThat(live.getOrDefault(subject, new Line(Verdict.NOT_EVALUABLE))
                            .turns())
                    .as("%s by %s", subject, standard.terms())
                    .isEqualTo(Objects.requireNonNull(backtest.get(subject)).turns());
        }
    }

    @Property(tries = 200, seed = SEED)
    void timesAndIncidents_ofLiveJudging_areThoseOfTheBacktest(
            @ForAll("standards") Standard standard, @ForAll Random random) {
        Rooms rooms = past(random);
        Pass pass = pass(standard, rooms);
        Map<PointId, Line> live = live(standard, arrivals(rooms.all(), random), 2);
        for (SubjectResult course : pass.run(new Progress()).getFirst()) {
            Line line = live.getOrDefault(course.subject(), new Line(Verdict.NOT_EVALUABLE));
            assertThat(course).isEqualTo(SubjectResult.of(course.subject(), line, pass.period(), SETTLE));
        }
    }

    @Property(tries = 300, seed = SEED)
    void timesAndIncidents_ofPlainLimits_areThoseCountedByHand(@ForAll Random random) {
        Rooms rooms = past(random);
        Period period = Rooms.minutes(0, 600);
        Limits limits = Limits.atMost(26);

        Pass pass = new Pass(
                BacktestParts.of(Rooms.site(3), rooms, new BacktestParts.Settings(SETTLE, Duration.ofHours(8), 1)),
                List.of(List.of(Edition.always(Rooms.standard(1, "require: {at-most: 26 °C}")))),
                period);
        for (SubjectResult course : pass.run(new Progress()).getFirst()) {
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
            assertThat(course.incidents()).hasSize(incidents);
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
                Rooms.standard(1, "require: {reports-every: 25m}"),
                Rooms.standard(1, "require: {p90: 1h, at-most: 27 °C}", "silence: {after: 40m}"),
                Rooms.standard(1, "require: {range: 1h, at-most: 3 K}", "hold: 5m"),
                Rooms.standard(1, "require: {stuck: {for: 30m, within: 1 K}}"),
                Rooms.standard(1, "require: {any: [{at-most: 26 °C}, {mean: 20m, at-most: 25 °C}]}"));
    }

    private static Pass pass(Standard standard, Rooms rooms) {
        Instant end = rooms.all().getLast().time();
        BacktestParts.Settings settings = new BacktestParts.Settings(SETTLE, Duration.ofHours(8), 2);
        return new Pass(
                BacktestParts.of(Rooms.site(3), through(rooms, end), settings),
                List.of(List.of(Edition.always(standard))),
                new Period(Rooms.START, end));
    }

    /** Each reading is up to the lateness bound on its way. */
    private static List<Reading> arrivals(List<Reading> readings, Random random) {
        TreeMap<Double, Reading> arrivals = new TreeMap<>();
        for (Reading reading : readings) {
            arrivals.put(reading.time().getEpochSecond() + random.nextDouble() * LATENESS.toSeconds(), reading);
        }
        return List.copyOf(arrivals.values());
    }

    private static Map<PointId, Line> live(Standard standard, List<Reading> arrivals, int judges) {
        Map<PointId, Line> lines = new ConcurrentHashMap<>();
        JudgingParts parts = new JudgingParts(
                new Library(List.of(standard)),
                Rooms.site(3),
                Packs.NONE,
                new JudgingSettings(judges, JudgingClock.READINGS, LATENESS, Duration.ZERO),
                () -> Rooms.START,
                new SimpleMeterRegistry(),
                said -> said.forEach(one -> lines.computeIfAbsent(one.subject(), any -> new Line(Verdict.NOT_EVALUABLE))
                        .say(one.at().toEpochMilli(), one.to())));
        try (Judging judging = Judging.start(parts)) {
            for (Reading reading : arrivals) {
                judging.accept(List.of(reading)).toCompletableFuture().join();
            }
        }
        return lines;
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
