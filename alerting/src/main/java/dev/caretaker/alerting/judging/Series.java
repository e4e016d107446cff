package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The latest readings of one point, none of them bad, in the order of their times, as far back as its watches look. */
final class Series {
    private static final int BETWEEN = 3;
    /** Below this, room is cheaper than making it often. */
    private static final int LONG = 64;

    private long[] times = new long[8];
    private double[] values = new double[8];
    private long[] received = new long[8];
    private boolean[] corrected = new boolean[8];
    private final PointId point;
    private int start;
    private int end;

    Series(PointId point) {
        this.point = point;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The index of the first one. */
    int first() {
        return start;
    }

    /** The index after the last one. */
    int end() {
        return end;
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    Reading reading(int index) {
        Instant time = Instant.ofEpochMilli(times[index]);
        Quality quality = corrected[index] ? Quality.TIME_CORRECTED : Quality.GOOD;
        return new Reading(point, time, values[index], Instant.ofEpochMilli(received[index]), quality);
    }

    long newest() {
        return isEmpty() ? Long.MIN_VALUE : times[end - 1];
    }

    /** Puts a reading in its place and answers its index; -1, with nothing changed, where its time is taken. */
    int add(Reading reading) {
        long time = reading.time().toEpochMilli();
        int at = time > newest() ? end : firstFrom(time);
        if (at < end && times[at] == time) {
            return -1;
        }
        at -= makeRoom();
        if (at < end) {
            move(at, at + 1, end - at);
        }
        times[at] = time;
        values[at] = reading.value();
        received[at] = reading.received().toEpochMilli();
        corrected[at] = reading.quality() == Quality.TIME_CORRECTED;
        end++;
        return at;
    }

    /** Whether the next reading needs room that must be made first. */
    boolean isFull() {
        return end == times.length;
    }

    /** All of them. */
    List<Reading> all() {
        List<Reading> all = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            all.add(reading(i));
        }
        return all;
    }

    /** The index of the first reading at or after a time. */
    int firstFrom(long time) {
        int found = Arrays.binarySearch(times, start, end, time);
        return found >= 0 ? found : -found - 1;
    }

    /** The index of the first reading after a time. */
    int firstAfter(long time) {
        return time == Long.MAX_VALUE ? end : firstFrom(time + 1);
    }

    /** The index of the last reading at or before a time; one below {@link #first()} where there is none. */
    int lastUpTo(long time) {
        return time >= newest() ? end - 1 : firstAfter(time) - 1;
    }

    double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += values[i];
        }
        return sum;
    }

    double lowest(int from, int to) {
        double lowest = values[from];
        for (int i = from + 1; i <= to; i++) {
            lowest = Math.min(lowest, values[i]);
        }
        return lowest;
    }

    double highest(int from, int to) {
        double highest = values[from];
        for (int i = from + 1; i <= to; i++) {
            highest = Math.max(highest, values[i]);
        }
        return highest;
    }

    /** The mean of the squares of the distances from the mean. */
    double variance(int from, int to) {
        int count = to - from + 1;
        double mean = sum(from, to) / count;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum / count;
    }

    double[] values(int from, int to) {
        return Arrays.copyOfRange(values, from, to + 1);
    }

    /**
     * Forgets what nobody needs who looks back by a reach from a time, or from the last reading before it. The reading
     * before that is kept: it tells what held when the reach began, and how far the value jumped.
     */
    void forgetBefore(long time, long reach) {
        int standing = Math.max(start, firstAfter(time) - 1);
        long needed = times[standing] - reach;
        while (start < standing && times[start + 1] < needed) {
            start++;
        }
    }

    /** The reading of a time and the one of an index, and at most a few between. */
    List<Reading> sample(Reading first, int last) {
        List<Reading> sample = new ArrayList<>();
        sample.add(first);
        int from = firstAfter(first.time().toEpochMilli());
        int between = Math.min(BETWEEN, last - from);
        for (int i = 1; i <= between; i++) {
            sample.add(reading(from + (last - from) * i / (between + 1)));
        }
        if (times[last] > first.time().toEpochMilli()) {
            sample.add(reading(last));
        }
        return sample;
    }

    /** Makes room for one more at the end and answers by how much the indices went down. */
    private int makeRoom() {
        if (!isFull()) {
            return 0;
        }
        int size = end - start;
        boolean isShort = times.length < LONG;
        if (size > times.length / (isShort ? 4 : 2)) {
            grow(times.length * 2);
        }
        int shift = start;
        move(start, 0, size);
        start = 0;
        end = size;
        return shift;
    }

    private void grow(int room) {
        times = Arrays.copyOf(times, room);
        values = Arrays.copyOf(values, room);
        received = Arrays.copyOf(received, room);
        corrected = Arrays.copyOf(corrected, room);
    }

    private void move(int from, int to, int count) {
        System.arraycopy(times, from, times, to, count);
        System.arraycopy(values, from, values, to, count);
        System.arraycopy(received, from, received, to, count);
        System.arraycopy(corrected, from, corrected, to, count);
    }
}
