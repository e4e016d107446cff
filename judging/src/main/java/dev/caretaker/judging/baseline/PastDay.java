package dev.caretaker.judging.baseline;

import java.util.Arrays;

/**
 * How a day went: the mean of the readings of each hour. It is never changed.
 *
 * @param day the day, counted from 1 January 1970
 * @param means the mean of each hour; not a number where nothing was learned
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Nothing compares or prints days; a list of boxed numbers costs six times as much.
record PastDay(long day, double[] means) {
    static final int HOURS = 24;

    static PastDay blank(long day) {
        double[] means = new double[HOURS];
        Arrays.fill(means, Double.NaN);
        return new PastDay(day, means);
    }

    PastDay with(int hour, double mean) {
        double[] others = means.clone();
        others[hour] = mean;
        return new PastDay(day, others);
    }

    boolean isBlank() {
        return Arrays.stream(means).allMatch(Double::isNaN);
    }

    double mean(int hour) {
        return means[hour];
    }
}
