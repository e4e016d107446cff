package dev.caretaker.bench;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.rejudging.backtest.run.BacktestParts;
import dev.caretaker.rejudging.backtest.run.BacktestResult;
import dev.caretaker.rejudging.backtest.run.Backtester;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import dev.caretaker.rejudging.backtest.run.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long a backtest of 1 000 points over 30 days of a reading a minute takes; run its main, with the number of threads. */
public final class BacktestBenchmark {
    private static final int POINTS = 1_000;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Period MONTH = new Period(START, START.plus(Duration.ofDays(30)));

    private BacktestBenchmark() {}

    /** Runs it three times alone and three times beside a version in force. */
    public static void main(String[] arguments) {
        int workers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        BacktestParts.Settings settings =
                new BacktestParts.Settings(Duration.ofMinutes(10), Duration.ofHours(8), workers);
        Backtester tester = new Backtester(BacktestParts.of(BenchSite.of(POINTS), new Waves(), settings));
        Standard draft = BenchSite.standard("value", Requirement.value(Limits.atMost(1000)), Duration.ofMinutes(2));
        Standard other = BenchSite.standard("value", Requirement.value(Limits.atMost(1050)), Duration.ofMinutes(2));
        for (int turn = 0; turn < 3; turn++) {
            time("alone", tester, draft, List.of());
        }
        for (int turn = 0; turn < 3; turn++) {
            time("beside the version in force", tester, draft, List.of(Edition.always(other)));
        }
    }

    private static void time(String what, Backtester tester, Standard draft, List<Edition> current) {
        long start = System.nanoTime();
        BacktestResult result = tester.run(draft, current, MONTH, new Progress());
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %d readings in %.1f s, %.2f million a second, %d incidents, %d MB%n",
                what,
                result.readings(),
                seconds,
                result.readings() / seconds / 1e6,
                result.total().draft().incidents().opened(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Carbon dioxide that rises and falls, each room at a time of its own. */
    private static final class Waves implements PastReadings {
        @Override
        public List<Reading> piece(PointId point, Instant from, Instant to, int most) {
            long minute = Math.ceilDiv(Duration.between(START, from).toMillis(), 60_000);
            int phase = point.hashCode() % 1_000;
            List<Reading> piece = new ArrayList<>(most);
            for (Instant time = START.plusSeconds(minute * 60);
                    piece.size() < most && time.isBefore(to);
                    time = time.plusSeconds(60)) {
                piece.add(Reading.of(point, time, 700 + 380 * Math.sin((minute++ + phase) / 120.0)));
            }
            return piece;
        }
    }
}
