package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What readings say at one moment, written down as plainly as possible: everything is looked up in lists, nothing is kept. */
public final class Plainly {
    private final Map<String, List<Reading>> readings;
    private final Map<String, Long> silences;
    private final long openSince;
    private final long now;
    private final boolean afterSilences;

    /** Times are seconds since {@link Scene#START}; at one time readings come before silences. */
    Plainly(Map<String, List<Reading>> readings, Map<String, Long> silences, long openSince, Moment moment) {
        this.readings = readings;
        this.silences = silences;
        this.openSince = openSince;
        this.now = moment.second();
        this.afterSilences = moment.afterSilences();
    }

    record Moment(long second, boolean afterSilences) {}

    public static long second(Reading reading) {
        return reading.time().getEpochSecond() - Scene.START.getEpochSecond();
    }

    /** True, false, or null where too little is known. */
    @Nullable Boolean holds(Condition condition, Optional<Allowed> clear) {
        return switch (condition) {
            case Condition.Limited limited -> limited(limited, clear.orElse(limited.allowed()), subject(limited));
            case Condition.All all -> every(all.conditions());
            case Condition.Any any -> some(any.conditions());
            case Condition.Not not -> negated(holds(not.condition(), Optional.empty()));
            case Condition.Quorum quorum -> quorum(quorum);
        };
    }

    private static String subject(Condition.Limited limited) {
        return limited.point().map(PointRef::name).orElse("a");
    }

    private @Nullable Boolean every(List<Condition> conditions) {
        boolean unknown = false;
        for (Condition one : conditions) {
            Boolean holds = holds(one, Optional.empty());
            if (Boolean.FALSE.equals(holds)) {
                return false;
            }
            unknown |= holds == null;
        }
        return unknown ? null : Boolean.TRUE;
    }

    private @Nullable Boolean some(List<Condition> conditions) {
        return negated(every(conditions.stream()
                .map(Condition.Not::new)
                .map(Condition.class::cast)
                .toList()));
    }

    private static @Nullable Boolean negated(@Nullable Boolean truth) {
        return truth == null ? null : Boolean.valueOf(!truth);
    }

    private @Nullable Boolean quorum(Condition.Quorum quorum) {
        int broken = 0;
        int unknown = 0;
        for (String member : List.of("a", "b", "c")) {
            Boolean holds = limited(quorum.each(), quorum.each().allowed(), member);
            broken += Boolean.FALSE.equals(holds) ? 1 : 0;
            unknown += holds == null ? 1 : 0;
        }
        if (broken >= quorum.count()) {
            return false;
        }
        return broken + unknown < quorum.count() ? Boolean.TRUE : null;
    }

    private @Nullable Boolean limited(Condition.Limited limited, Allowed allowed, String name) {
        if (isSilent(name)) {
            return null;
        }
        OptionalDouble measured = measure(limited.measure(), name);
        Optional<Limits> limits = limits(allowed);
        if (measured.isEmpty() || limits.isEmpty()) {
            return null;
        }
        boolean kept = limits.get().allows(measured.getAsDouble());
        boolean tooLittle = measured.getAsDouble() < limits.get().low();
        boolean mayStillCome = !kept && tooLittle && isFilling(limited.measure(), name);
        return mayStillCome ? null : Boolean.valueOf(kept);
    }

    /** The limits at this moment. */
    Optional<Limits> limits(Allowed allowed) {
        return allowed.choices().stream()
                .filter(choice -> isGiven(choice.when()))
                .map(Allowed.Choice::limits)
                .findFirst()
                .or(allowed::otherwise);
    }

    private boolean isGiven(Allowed.When when) {
        return switch (when) {
            case Allowed.When.InSeason season -> isWinter(now);
            case Allowed.When.During during -> isDuring(during.calendar(), now);
            default -> throw new IllegalStateException("Not of this scene: " + when);
        };
    }

    static boolean isWinter(long second) {
        return second < 600;
    }

    static boolean isDuring(String calendar, long second) {
        LocalTime clock = Instant.ofEpochSecond(Scene.START.getEpochSecond() + second)
                .atZone(Scene.ZONE)
                .toLocalTime();
        int minute = clock.toSecondOfDay() / 60;
        return calendar.equals("early") ? (minute >= 23 * 60 + 55 || minute < 5) : minute < 15;
    }

    boolean isSilent(String name) {
        List<Reading> known = until(name);
        if (known.isEmpty()) {
            return true;
        }
        long quiet = second(known.getLast()) + silence(name);
        return afterSilences ? now >= quiet : now > quiet;
    }

    private List<Reading> of(String name) {
        return Objects.requireNonNull(readings.get(name));
    }

    private long silence(String name) {
        return Objects.requireNonNull(silences.get(name));
    }

    private List<Reading> until(String name) {
        return of(name).stream().filter(one -> second(one) <= now).toList();
    }

    /** Those up to now, from the first after which no two were further apart than the silence and some other time. */
    private List<Reading> run(String name, long gap) {
        List<Reading> known = until(name);
        int from = known.size() - 1;
        while (from > 0 && second(known.get(from)) - second(known.get(from - 1)) <= Math.min(gap, silence(name))) {
            from--;
        }
        return known.subList(from, known.size());
    }

    private OptionalDouble measure(Measure measure, String name) {
        double value = until(name).getLast().value();
        return switch (measure) {
            case Measure.Value it -> OptionalDouble.of(value);
            case Measure.Windowed it -> full(name, it.window().toSeconds(), values -> fold(it.statistic(), values));
            case Measure.Percentile it ->
                full(name, it.window().toSeconds(), values -> percentile(it.percent(), values));
            case Measure.Spreading it -> full(name, it.window().toSeconds(), values -> spread(it.spread(), values));
            case Measure.Rise it ->
                OptionalDouble.of(
                        value - since(name, it.per().toSeconds()).min().orElseThrow());
            case Measure.Fall it ->
                OptionalDouble.of(since(name, it.per().toSeconds()).max().orElseThrow() - value);
            case Measure.StateFor it -> OptionalDouble.of(inState(name, it.state()));
            case Measure.TimeIn it -> OptionalDouble.of(timeIn(name, it));
            case Measure.Events it -> OptionalDouble.of(events(name, it));
            case Measure.Unmoved it -> OptionalDouble.of(unmoved(name, it.within()));
            case Measure.Jump it -> OptionalDouble.of(jump(name));
            case Measure.Difference it -> difference(value, it, name);
            case Measure.Usual it -> throw new IllegalStateException("Not of this scene: " + measure);
        };
    }

    private boolean isFilling(Measure measure, String name) {
        long over = switch (measure) {
            case Measure.TimeIn it -> it.over().toSeconds();
            case Measure.Events it -> it.over().toSeconds();
            default -> 0;
        };
        return over > 0 && length(run(name, over)) < over;
    }

    private static long length(List<Reading> run) {
        return second(run.getLast()) - second(run.getFirst());
    }

    private interface Folding {
        double of(double[] values);
    }

    /** A statistic of a window, where readings have come for half of it. */
    private OptionalDouble full(String name, long window, Folding folding) {
        if (2 * length(run(name, window)) < window) {
            return OptionalDouble.empty();
        }
        long last = second(until(name).getLast());
        double[] values = until(name).stream()
                .filter(one -> second(one) > last - window)
                .mapToDouble(Reading::value)
                .toArray();
        return OptionalDouble.of(folding.of(values));
    }

    private static double fold(Statistic statistic, double[] values) {
        DoubleStream all = DoubleStream.of(values);
        return switch (statistic) {
            case MEAN -> all.average().orElseThrow();
            case MIN -> all.min().orElseThrow();
            case MAX -> all.max().orElseThrow();
            case SUM -> all.sum();
            case COUNT -> all.count();
            case LAST -> values[values.length - 1];
        };
    }

    private static double percentile(int percent, double[] values) {
        return DoubleStream.of(values)
                .filter(one -> 100 * count(values, other -> other <= one) >= (long) percent * values.length)
                .min()
                .orElseThrow();
    }

    private static double spread(Measure.Spread spread, double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares =
                DoubleStream.of(values).map(one -> (one - mean) * (one - mean)).sum();
        return spread == Measure.Spread.RANGE
                ? DoubleStream.of(values).max().orElseThrow()
                        - DoubleStream.of(values).min().orElseThrow()
                : Math.sqrt(squares / values.length);
    }

    private static long count(double[] values, DoublePredicate which) {
        return DoubleStream.of(values).filter(which).count();
    }

    private DoubleStream since(String name, long per) {
        long last = second(until(name).getLast());
        return until(name).stream().filter(one -> second(one) >= last - per).mapToDouble(Reading::value);
    }

    private double inState(String name, int state) {
        List<Reading> run = run(name, Long.MAX_VALUE);
        int from = run.size();
        while (from > 0 && run.get(from - 1).value() == state) {
            from--;
        }
        return from == run.size() ? 0 : lasting(run.get(from), run.getLast());
    }

    private double lasting(Reading first, Reading last) {
        return Math.max(0, second(last) - Math.max(second(first), openSince));
    }

    private double timeIn(String name, Measure.TimeIn measure) {
        List<Reading> known = until(name);
        long start = second(known.getLast()) - measure.over().toSeconds();
        long sum = 0;
        for (int i = 0; i + 1 < known.size(); i++) {
            long from = second(known.get(i));
            long to = second(known.get(i + 1));
            if (known.get(i).value() == measure.state() && to - from <= silence(name)) {
                sum += Math.max(0, to - Math.max(start, from));
            }
        }
        return sum;
    }

    private double events(String name, Measure.Events measure) {
        long start = second(until(name).getLast()) - measure.over().toSeconds();
        return until(name).stream()
                .filter(one -> second(one) > start && one.value() == measure.state())
                .count();
    }

    /** What was read last before the standard began to apply counts as the first. */
    private double unmoved(String name, double within) {
        List<Reading> counting = new ArrayList<>(run(name, Long.MAX_VALUE));
        while (counting.size() > 1 && second(counting.get(1)) <= openSince) {
            counting.removeFirst();
        }
        Reading first = counting.getFirst();
        for (Reading one : counting) {
            first = Math.abs(one.value() - first.value()) <= within ? first : one;
        }
        return lasting(first, counting.getLast());
    }

    private double jump(String name) {
        List<Reading> run = run(name, Long.MAX_VALUE);
        return run.size() < 2
                ? 0
                : Math.abs(run.getLast().value() - run.get(run.size() - 2).value());
    }

    private OptionalDouble difference(double value, Measure.Difference difference, String name) {
        List<String> others =
                difference.from().map(PointRef::name).map(List::of).orElse(List.of("a", "b", "c"));
        double[] values = others.stream()
                .filter(other -> !other.equals(name) && !isSilent(other))
                .mapToDouble(other -> until(other).getLast().value())
                .sorted()
                .toArray();
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double median = values.length == 2 ? (values[0] + values[1]) / 2 : values[0];
        return OptionalDouble.of(Math.abs(value - median));
    }
}
