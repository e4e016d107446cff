package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import java.util.List;
import java.util.stream.Stream;

/** A condition over the inputs of a rule instance, and what it finds at a moment. */
sealed interface Check permits Comparison, Check.All, Check.Any, Check.Not, Check.Quorum {

    /** Whether it is met by what is known at a time; the evaluation tells by which number. */
    Truth at(RuleState state, long time, Evaluation evaluation);

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
        public Truth at(RuleState state, long time, Evaluation evaluation) {
            return combine(checks, Truth.BROKEN, new Asked(state, time), evaluation);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream().flatMap(Check::comparisons);
        }
    }

    /** One must be met: one that is met decides. */
    record Any(List<Check> checks) implements Check {
        @Override
        public Truth at(RuleState state, long time, Evaluation evaluation) {
            return combine(checks, Truth.MET, new Asked(state, time), evaluation);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream().flatMap(Check::comparisons);
        }
    }

    /** The opposite. */
    record Not(Check check) implements Check {
        @Override
        public Truth at(RuleState state, long time, Evaluation evaluation) {
            return check.at(state, time, evaluation).negated();
        }

        @Override
        public Stream<Comparison> comparisons() {
            return check.comparisons();
        }
    }

    /**
     * Fewer than a number of them must be broken.
     *
     * @param part which part of the requirement it is
     * @param count how many broken ones break it
     * @param checks one for each point of the group
     */
    record Quorum(int part, int count, List<Comparison> checks) implements Check {
        @Override
        public Truth at(RuleState state, long time, Evaluation evaluation) {
            int broken = 0;
            int unknown = 0;
            Evaluation one = new Evaluation();
            one.clearing = evaluation.clearing;
            evaluation.time = EpochMillis.NONE;
            for (Comparison comparison : checks) {
                Truth truth = comparison.at(state, time, one);
                unknown += truth == Truth.UNKNOWN ? 1 : 0;
                broken += truth == Truth.BROKEN ? 1 : 0;
                if (truth == Truth.BROKEN || (truth == Truth.MET && broken == 0)) {
                    take(one, evaluation);
                }
            }
            evaluation.part = part;
            evaluation.measured = broken;
            return broken >= count ? Truth.BROKEN : broken + unknown < count ? Truth.MET : Truth.UNKNOWN;
        }

        /** The latest reading of those that break it decides; where none does, the last one that was looked at. */
        private static void take(Evaluation one, Evaluation evaluation) {
            if (one.time >= evaluation.time) {
                evaluation.time = one.time;
                evaluation.input = one.input;
                evaluation.index = one.index;
                evaluation.first = one.first;
                evaluation.since = one.since;
                evaluation.limits = one.limits;
                evaluation.normal = one.normal;
            }
        }

        @Override
        public Stream<Comparison> comparisons() {
            return checks.stream();
        }
    }

    /** The first that is as asked decides; else it is not decided while one is unknown, and all are like the first. */
    private static Truth combine(List<Check> checks, Truth deciding, Asked asked, Evaluation evaluation) {
        boolean unknown = false;
        for (Check check : checks) {
            Truth truth = check.at(asked.state(), asked.time(), evaluation);
            if (truth == deciding) {
                return truth;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : checks.getFirst().at(asked.state(), asked.time(), evaluation);
    }

    /** What is looked at. */
    record Asked(RuleState state, long time) {}
}
