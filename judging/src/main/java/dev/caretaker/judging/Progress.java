package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.Evidence;

/**
 * How far a rule is on the way from being kept to being breached, by the on-delay, and back, by the off-delay. Times are
 * epoch milliseconds.
 */
sealed interface Progress {
    /** Whether a breach is established and not cleared; silence leaves it as it is. */
    default boolean isBreached() {
        return this instanceof Standing;
    }

    /** Whether readings have begun to show something else that has not lasted long enough. */
    default boolean hasBegun() {
        return this instanceof Breaching || this instanceof Clearing;
    }

    /** What is left where nobody can tell any more: what readings had begun to show is forgotten, what they had shown stays. */
    default Progress unknown() {
        return this instanceof Standing breach ? breach.unmet() : Kept.UNDATED;
    }

    /**
     * No breach.
     *
     * @param since since when a breach before it was over; {@link EpochMillis#NONE} where there was none
     */
    record Kept(long since) implements Progress {
        /** Kept, and nobody can say since when. */
        static final Kept UNDATED = new Kept(EpochMillis.NONE);
    }

    /**
     * Readings break the condition, but not yet for as long as it must be.
     *
     * @param kept what it is if they do not go on
     * @param first the first of them
     * @param since from when it counts
     */
    record Breaching(Kept kept, Reading first, long since) implements Progress {}

    /** A breach that stands. */
    sealed interface Standing extends Progress {
        /** What established it. */
        Evidence evidence();

        /** The same breach, and nothing that would end it. */
        Breached unmet();
    }

    /** A breach, and nothing that would end it. */
    record Breached(Evidence evidence) implements Standing {
        @Override
        public Breached unmet() {
            return this;
        }
    }

    /**
     * A breach, and readings that meet the condition, but not yet for as long as it must be.
     *
     * @param evidence what established the breach
     * @param since from when they count
     */
    record Clearing(Evidence evidence, long since) implements Standing {
        @Override
        public Breached unmet() {
            return new Breached(evidence);
        }
    }
}
