package dev.caretaker.judging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition over the inputs of a rule instance, and what it finds at a moment. */
sealed interface Check permits Comparison, Check.All, Check.Any, Check.Not, Check.Quorum {

    /** What it comes to by what is known at a time, asked whether it is broken, or whether a breach is over. */
    Evaluation at(RuleState state, long time, boolean clearing);

    /** The single conditions in it. */
    Stream<Comparison> comparisons();

    /** Whether there are limits for a time. */
    default boolean isLimited(long time) {
        return comparisons().allMatch(comparison -> comparison.bounds().at(time) != null);
    }

    /** How far back it looks. */
    default long reach() {
        return comparisons().mapToLong(Comparison::reach).max().orElse(0);
    }

    /** How far back it has learned, beside what it looks at. */
    default long memory() {
        return comparisons().mapToLong(Comparison::memory).max().orElse(0);
    }

    /** Every one must be met: one that is broken decides. */
    record All(List<Check> checks) implements Check {
        @Override
        public Evaluation at(RuleState state, long time, boolean clearing) {
            return decided(checks, Truth.BROKEN, check -> check.at(state, time, clearing));
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream().flatMap(Check::comparisons);
        }
    }

    /** One must be met: one that is met decides. */
    record Any(List<Check> checks) implements Check {
        @Override
        public Evaluation at(RuleState state, long time, boolean clearing) {
            return decided(checks, Truth.MET, check -> check.at(state, time, clearing));
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream().flatMap(Check::comparisons);
        }
    }

    /** The opposite. */
    record Not(Check check) implements Check {
        @Override
        public Evaluation at(RuleState state, long time, boolean clearing) {
            Evaluation found = check.at(state, time, clearing);
            return found.with(found.truth().negated());
        }

        @Override
        public Stream<Comparison> comparisons() {
            return check.comparisons();
        }
    }

    /**
     * Fewer than a number of them must be broken. The latest reading of those that break it decides; where none does, the
     * last one that was looked at.
     *
     * @param part which part of the requirement it is
     * @param count how many broken ones break it
     * @param checks one for each point of the group
     */
    record Quorum(int part, int count, List<Comparison> checks) implements Check {
        @Override
        public Evaluation at(RuleState state, long time, boolean clearing) {
            int broken = 0;
            int unknown = 0;
            Evaluation deciding = Evaluation.unknown();
            for (Comparison comparison : checks) {
                Evaluation one = comparison.at(state, time, clearing);
                unknown += one.truth() == Truth.UNKNOWN ? 1 : 0;
                broken += one.truth() == Truth.BROKEN ? 1 : 0;
                boolean mayDecide = one.truth() == Truth.BROKEN || (one.truth() == Truth.MET && broken == 0);
                if (mayDecide && one.time() >= deciding.time()) {
                    deciding = one;
                }
            }
            Truth truth = broken >= count ? Truth.BROKEN : broken + unknown < count ? Truth.MET : Truth.UNKNOWN;
            return deciding.ofGroup(truth, broken, part);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream();
        }
    }

    /** The first that is as asked decides; else it is not decided while one is unknown, and all are like the first. */
    private static Evaluation decided(List<Check> checks, Truth deciding, Function<Check, Evaluation> evaluate) {
        Evaluation first = evaluate.apply(checks.getFirst());
        Evaluation last = first;
        boolean unknown = false;
        for (int i = 0; last.truth() != deciding; ) {
            unknown |= last.truth() == Truth.UNKNOWN;
            if (++i == checks.size()) {
                return unknown ? last.with(Truth.UNKNOWN) : first;
            }
            last = evaluate.apply(checks.get(i));
        }
        return last;
    }
}
