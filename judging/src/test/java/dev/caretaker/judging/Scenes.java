package dev.caretaker.judging;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Within;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Draws laws, readings and ways for them to arrive at random. */
public final class Scenes {
    public static final int LATENESS = 120;
    public static final double MOST = 3;
    private static final int[] LENGTHS = {30, 60, 120, 300};

    private final Random random;

    public Scenes(Random random) {
        this.random = random;
    }

    public Scene.Law law() {
        Requirement require = require();
        Optional<Duration> silence = require instanceof Requirement.Reporting ? Optional.empty() : silence();
        return new Scene.Law(require, times(), new Standard.Terms(require, hold(), clear(require), silence));
    }

    /** A law over its subject alone that names a silence, no longer than what it measures over. */
    public Scene.Law lawOfOnePoint() {
        Scene.Law law = law();
        while (!isOfOnePoint(law)) {
            law = law();
        }
        return law;
    }

    private static boolean isOfOnePoint(Scene.Law law) {
        return law.times().condition().isEmpty()
                && law.require() instanceof Condition.Limited limited
                && limited.point().isEmpty()
                && !(limited.measure() instanceof Measure.Difference)
                && limited.allowed().always().stream().noneMatch(Limits::hasLow)
                && law.terms().silence().stream().anyMatch(after -> isShort(after, limited.measure()));
    }

    private static boolean isShort(Duration silence, Measure measure) {
        return measure.reach().isZero() || silence.compareTo(measure.reach()) <= 0;
    }

    /** A value that must not exceed {@link #MOST}, at once. */
    public Scene.Law lawOfValues() {
        Requirement require = Requirement.value(Limits.atMost(MOST));
        Scope.Times times = new Scope.Times(
                random.nextBoolean() ? Optional.empty() : Optional.of("early"), Optional.empty(), Optional.empty());
        return new Scene.Law(require, times, new Standard.Terms(require, Duration.ZERO, Clear.AT_ONCE, silence()));
    }

    /** Some of the readings, in their order; others may be spared. */
    public List<Reading> fewer(List<Reading> readings, Predicate<Reading> spared) {
        int one = 1 + random.nextInt(10);
        return readings.stream()
                .filter(reading -> spared.test(reading) || random.nextInt(one) > 0)
                .toList();
    }

    private Requirement require() {
        return switch (random.nextInt(12)) {
            case 0 -> new Requirement.Reporting(length());
            case 1 -> new Requirement.Happening(1, length(), length().plusSeconds(200));
            case 2 -> new Condition.Quorum(1 + random.nextInt(3), Within.SPACE, allowed(measure()));
            default -> condition(2);
        };
    }

    private Condition condition(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(9);
        return switch (kind) {
            case 1 -> new Condition.All(conditions(depth));
            case 2 -> new Condition.Any(conditions(depth));
            case 3 -> new Condition.Not(condition(depth - 1));
            case 4 -> companion(random.nextBoolean() ? "run" : "set");
            default -> allowed(measure());
        };
    }

    private List<Condition> conditions(int depth) {
        List<Condition> all = new ArrayList<>(List.of(condition(depth - 1), condition(depth - 1)));
        if (random.nextInt(3) == 0) {
            all.add(condition(depth - 1));
        }
        return all;
    }

    private Condition.Limited companion(String name) {
        Measure measure = switch (random.nextInt(4)) {
            case 0 -> new Measure.StateFor(1);
            case 1 -> new Measure.Windowed(Statistic.MAX, length());
            default -> new Measure.Value();
        };
        Limits limits = measure instanceof Measure.StateFor
                ? Limits.atMost(length().toMillis() / 1000.0)
                : Limits.between(1, 4);
        return new Condition.Limited(Optional.of(Scene.ref(name, silence())), measure, Allowed.always(limits));
    }

    private record Measured(Measure measure, Limits limits) {}

    private Condition.Limited allowed(Measured one) {
        Allowed allowed = switch (random.nextInt(6)) {
            case 0 -> new Allowed(List.of(during("early", one)), Optional.of(Limits.atMost(4)));
            case 1 -> new Allowed(List.of(winter(one), during("late", one)), Optional.empty());
            default -> Allowed.always(one.limits());
        };
        return new Condition.Limited(Optional.empty(), one.measure(), allowed);
    }

    private static Allowed.Choice during(String calendar, Measured one) {
        return new Allowed.Choice(new Allowed.When.During(calendar), one.limits());
    }

    private static Allowed.Choice winter(Measured one) {
        return new Allowed.Choice(new Allowed.When.InSeason("winter"), one.limits());
    }

    private Measured measure() {
        Duration length = length();
        Limits atMost = Limits.atMost(3);
        return switch (random.nextInt(14)) {
            case 0 -> windowed(length);
            case 1 -> windowed(length);
            case 2 -> new Measured(new Measure.Percentile(1 + random.nextInt(99), length), atMost);
            case 3 -> new Measured(new Measure.Spreading(Measure.Spread.RANGE, length), atMost);
            case 4 -> new Measured(new Measure.Spreading(Measure.Spread.STD_DEV, length), Limits.atMost(1.2345));
            case 5 -> new Measured(new Measure.Rise(length), Limits.below(3));
            case 6 -> new Measured(new Measure.Fall(length), Limits.below(3));
            case 7 -> new Measured(new Measure.StateFor(1), Limits.atMost(30));
            case 8 ->
                new Measured(
                        new Measure.TimeIn(1, length), random.nextBoolean() ? Limits.atLeast(20) : Limits.atMost(40));
            case 9 ->
                new Measured(
                        new Measure.Events(1, length), random.nextBoolean() ? Limits.atLeast(2) : Limits.atMost(2));
            case 10 -> new Measured(new Measure.Unmoved(1), Limits.atMost(40));
            case 11 -> new Measured(new Measure.Jump(), Limits.atMost(3));
            case 12 -> new Measured(difference(), Limits.atMost(2));
            default -> new Measured(new Measure.Value(), atMost);
        };
    }

    private Measure difference() {
        return new Measure.Difference(
                random.nextBoolean() ? Optional.empty() : Optional.of(Scene.ref("set", silence())));
    }

    private Measured windowed(Duration length) {
        Statistic statistic = any(List.of(Statistic.values()));
        return new Measured(
                new Measure.Windowed(statistic, length), Limits.atMost(statistic == Statistic.SUM ? 12 : 3));
    }

    private Scope.Times times() {
        Optional<Condition.Limited> condition =
                random.nextInt(4) == 0 ? Optional.of(companion("run")) : Optional.empty();
        return switch (random.nextInt(6)) {
            case 0 -> new Scope.Times(Optional.of("early"), Optional.empty(), condition);
            case 1 -> new Scope.Times(Optional.of("late"), Optional.of("winter"), condition);
            default -> new Scope.Times(Optional.empty(), Optional.empty(), condition);
        };
    }

    private Clear clear(Requirement require) {
        boolean band = require instanceof Condition.Limited && random.nextInt(3) == 0;
        return band ? Clear.at(Limits.atMost(2), hold()) : new Clear(Optional.empty(), hold());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Duration length() {
        return Duration.ofSeconds(LENGTHS[random.nextInt(LENGTHS.length)]);
    }

    private Duration hold() {
        return Duration.ofSeconds(new int[] {0, 0, 10, 60}[random.nextInt(4)]);
    }

    private Optional<Duration> silence() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(length());
    }

    /** Readings of all points in the order of their times, some at the same time. */
    public List<Reading> series() {
        List<Reading> series = new ArrayList<>();
        for (String name : Scene.NAMES) {
            int second = 0;
            int value = random.nextInt(7);
            int count = random.nextInt(40);
            for (int i = 0; i < count; i++) {
                second += switch (random.nextInt(8)) {
                    case 0 -> LENGTHS[random.nextInt(LENGTHS.length)];
                    case 1 -> 1 + random.nextInt(200);
                    default -> 5 * (1 + random.nextInt(6));
                };
                value = random.nextBoolean() ? value : name.equals("run") ? random.nextInt(2) : random.nextInt(7);
                series.add(Scene.reading(name, second, value));
            }
        }
        series.sort(Comparator.comparing(Reading::time));
        return series;
    }

    public List<Excuse> excuses() {
        List<Excuse> excuses = new ArrayList<>();
        ExcuseExtent extent = new ExcuseExtent(Optional.empty(), Optional.empty(), Optional.empty(), true);
        for (int i = random.nextInt(3); i > 0; i--) {
            long from = random.nextInt(900);
            excuses.add(new Excuse(
                    new PlaceId("room-0"),
                    Scene.START.plusSeconds(from),
                    Scene.START.plusSeconds(from + 1 + random.nextInt(600)),
                    new Text("Repair", "维修"),
                    "j.lin",
                    extent));
        }
        return excuses;
    }

    /** Each reading is up to the lateness bound on its way. */
    public List<Reading> shuffled(List<Reading> series) {
        TreeMap<Double, Reading> arrivals = new TreeMap<>();
        for (Reading reading : series) {
            arrivals.put(reading.time().getEpochSecond() + random.nextDouble() * LATENESS, reading);
        }
        return new ArrayList<>(arrivals.values());
    }
}
