package dev.caretaker.model.requirement;

import dev.caretaker.model.reading.Statistic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How readings become the number that is held against limits. */
public sealed interface Measure {

    /** What kind of number it is. */
    Dimension dimension();

    /** How far back from a reading it looks. */
    Duration reach();

    /** The value of the latest reading. */
    record Value() implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.VALUE;
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }

    /**
     * A statistic over the window that ends with each reading.
     *
     * @param statistic the statistic
     * @param window its length; readings after {@code time - window} and up to {@code time} count
     */
    record Windowed(Statistic statistic, Duration window) implements Measure {
        @Override
        public Dimension dimension() {
            return switch (statistic) {
                case COUNT -> Dimension.COUNT;
                case SUM -> Dimension.TOTAL;
                case MEAN, MIN, MAX, LAST -> Dimension.VALUE;
            };
        }

        @Override
        public Duration reach() {
            return window;
        }
    }

    /**
     * The value that so many of a hundred readings of a window do not exceed: the nearest rank.
     *
     * @param percent how many, from 1 to 99
     * @param window its length
     */
    record Percentile(int percent, Duration window) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.VALUE;
        }

        @Override
        public Duration reach() {
            return window;
        }
    }

    /**
     * How far the readings of a window are spread.
     *
     * @param spread by which measure
     * @param window its length
     */
    record Spreading(Spread spread, Duration window) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return window;
        }
    }

    /** Measures of spread. */
    enum Spread {
        /** The largest less the smallest. */
        RANGE,
        /** The standard deviation of the readings themselves, not of a population they are drawn from. */
        STD_DEV;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The rise of the value above the lowest of the time before it.
     *
     * @param per how far back the lowest is looked for
     */
    record Rise(Duration per) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return per;
        }
    }

    /**
     * The fall of the value below the highest of the time before it.
     *
     * @param per how far back the highest is looked for
     */
    record Fall(Duration per) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return per;
        }
    }

    /**
     * How long a state has lasted without another between.
     *
     * @param state the code of the state
     */
    record StateFor(int state) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }

    /**
     * How long a state has lasted in all within a window. A state lasts from a reading that shows it to the next reading.
     *
     * @param state the code of the state
     * @param over the length of the window
     */
    record TimeIn(int state, Duration over) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }

        @Override
        public Duration reach() {
            return over;
        }
    }

    /**
     * How many readings of a window show a state: events, such as refused badges.
     *
     * @param state the code of the state
     * @param over the length of the window
     */
    record Events(int state, Duration over) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.COUNT;
        }

        @Override
        public Duration reach() {
            return over;
        }
    }

    /**
     * How far the value is from that of another point, upwards or downwards.
     *
     * @param from the other point; the median of the other points of the quantity in the same space where empty
     */
    record Difference(Optional<PointRef> from) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }

    /**
     * How long readings have not moved: a stuck sensor.
     *
     * @param within by how much they may move and still count as unmoved
     */
    record Unmoved(double within) implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }

    /** How far the value is from that of the reading before, upwards or downwards. */
    record Jump() implements Measure {
        @Override
        public Dimension dimension() {
            return Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return Duration.ZERO;
        }
    }

    /**
     * How the mean of an hour compares with the mean that is usual for its weekday and hour, which is learned.
     *
     * @param by how the two are compared
     * @param floor the least that counts as usual where the number is a multiple, in the unit of the quantity: many times
     *     almost nothing is still nothing; 0 for a difference
     * @param training from what it is learned
     */
    record Usual(By by, double floor, Training training) implements Measure {
        /** The length of what is compared. */
        public static final Duration HOUR = Duration.ofHours(1);

        @Override
        public Dimension dimension() {
            return by == By.TIMES ? Dimension.RATIO : Dimension.DIFFERENCE;
        }

        @Override
        public Duration reach() {
            return HOUR;
        }

        /** The number for a mean and its usual value. */
        public double compare(double mean, double usual) {
            return by == By.TIMES ? mean / Math.max(usual, floor) : Math.abs(mean - usual);
        }

        /** The number where all is as usual. */
        public double neutral() {
            return by == By.TIMES ? 1 : 0;
        }
    }

    /** Ways to compare with what is usual. */
    enum By {
        /** How many times the usual value it is. */
        TIMES,
        /** How far from the usual value it is, upwards or downwards. */
        DIFFERENCE;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The way of a word. */
        public static Optional<By> find(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }
}
