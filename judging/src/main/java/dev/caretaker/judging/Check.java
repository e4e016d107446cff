package dev.caretaker.judging;

import java.util.List;
import java.util.stream.Stream;

/** A condition over the inputs of a watch, and what it finds at a moment. */
sealed interface Check permits Leaf, Check.All, Check.Any, Check.Not, Check.Quorum {

    /** Whether it is met by what is known at a time; the look tells by which number. */
    Truth at(State state, long time, Look look);

    /** The single conditions in it. */
    Stream<Leaf> leaves();

    /** Whether there are limits for a time. */
    default boolean isLimited(long time) {
        return leaves().allMatch(leaf -> leaf.bounds().at(time) != null);
    }

    /** How far back it looks. */
    default long reach() {
        return leaves().mapToLong(Leaf::reach).max().orElse(0);
    }

    /** How far back it has learned, beside what it looks at. */
    default long memory() {
        return leaves().mapToLong(Leaf::memory).max().orElse(0);
    }

    /** Every one must be met: one that is broken decides. */
    record All(List<Check> checks) implements Check {
        @Override
        public Truth at(State state, long time, Look look) {
            return combine(checks, Truth.BROKEN, new Asked(state, time), look);
        }

        @Override
        public Stream<Leaf> leaves() {
            return checks.stream().flatMap(Check::leaves);
        }
    }

    /** One must be met: one that is met decides. */
    record Any(List<Check> checks) implements Check {
        @Override
        public Truth at(State state, long time, Look look) {
            return combine(checks, Truth.MET, new Asked(state, time), look);
        }

        @Override
        public Stream<Leaf> leaves() {
            return checks.stream().flatMap(Check::leaves);
        }
    }

    /** The opposite. */
    record Not(Check check) implements Check {
        @Override
        public Truth at(State state, long time, Look look) {
            return check.at(state, time, look).negated();
        }

        @Override
        public Stream<Leaf> leaves() {
            return check.leaves();
        }
    }

    /**
     * Fewer than a number of them must be broken.
     *
     * @param part which part of the requirement it is
     * @param count how many broken ones break it
     * @param checks one for each point of the group
     */
    record Quorum(int part, int count, List<Leaf> checks) implements Check {
        @Override
        public Truth at(State state, long time, Look look) {
            int broken = 0;
            int unknown = 0;
            Look one = new Look();
            one.clearing = look.clearing;
            look.time = State.NONE;
            for (Leaf leaf : checks) {
                Truth truth = leaf.at(state, time, one);
                unknown += truth == Truth.UNKNOWN ? 1 : 0;
                broken += truth == Truth.BROKEN ? 1 : 0;
                if (truth == Truth.BROKEN || (truth == Truth.MET && broken == 0)) {
                    take(one, look);
                }
            }
            look.part = part;
            look.measured = broken;
            return broken >= count ? Truth.BROKEN : broken + unknown < count ? Truth.MET : Truth.UNKNOWN;
        }

        /** The latest reading of those that break it decides; where none does, the last one that was looked at. */
        private static void take(Look one, Look look) {
            if (one.time >= look.time) {
                look.time = one.time;
                look.input = one.input;
                look.index = one.index;
                look.first = one.first;
                look.since = one.since;
                look.limits = one.limits;
                look.normal = one.normal;
            }
        }

        @Override
        public Stream<Leaf> leaves() {
            return checks.stream();
        }
    }

    /** The first that is as asked decides; else it is not decided while one is unknown, and all are like the first. */
    private static Truth combine(List<Check> checks, Truth deciding, Asked asked, Look look) {
        boolean unknown = false;
        for (Check check : checks) {
            Truth truth = check.at(asked.state(), asked.time(), look);
            if (truth == deciding) {
                return truth;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : checks.getFirst().at(asked.state(), asked.time(), look);
    }

    /** What is looked at. */
    record Asked(State state, long time) {}
}
